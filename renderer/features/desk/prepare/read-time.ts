const TIME = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/;

/** `9.05` or `9:05` → `09:05`; null for no time. */
export function readTime(text: string): string | null {
  const [, hours = '', minutes = ''] = TIME.exec(text.trim()) ?? [];
  return hours === '' ? null : `${hours.padStart(2, '0')}:${minutes}`;
}
