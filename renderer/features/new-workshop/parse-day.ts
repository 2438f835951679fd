/**
 * A day as people write it (`12.11.2026`, `12/11/2026`, day first) or as a machine does (`2026-11-12`), as ISO.
 * Empty for empty, null for what is no day. Not the browser's own date field: that follows the browser's language,
 * not the person's.
 */
export function parseDay(text: string): string | null {
  const typed = text.trim();
  if (typed === '') return '';
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  const written = /^(\d{1,2})\s*[./]\s*(\d{1,2})\s*[./]\s*(\d{4})$/.exec(typed);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [written?.[3], written?.[2], written?.[1]];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const normal = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // 30 February would become 2 March.
  return date.toISOString().startsWith(normal) ? normal : null;
}
