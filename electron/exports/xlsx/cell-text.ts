/** https://support.microsoft.com/office/excel-specifications-and-limits */
export const MAX_CELL_CHARACTERS = 32_767;
const MAX_SHEET_NAME = 31;

/** Excel reads `_x0041_` in a text as the character of that number; writing the first `_` so keeps the text as it was typed. */
export const literalText = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** Pieces of at most `max` UTF-16 units that together are the text. Never cuts a surrogate pair. */
export function pieces(text: string, max = MAX_CELL_CHARACTERS): string[] {
  const found: string[] = [];
  let start = 0;
  while (text.length - start > max) {
    let end = start + max;
    const last = text.charCodeAt(end - 1);
    if (last >= 0xd800 && last <= 0xdbff) end -= 1;
    found.push(text.slice(start, end));
    start = end;
  }
  found.push(text.slice(start));
  return found;
}

/**
 * Sheet names that Excel takes: at most 31 characters, none of `\ / ? * [ ] :`, no quote at an edge, not "History",
 * and no two alike in any case.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>(['history']);
  return wanted.map((name, index) => {
    const plain = name.replace(/[\\/?*[\]:]/g, ' ').replace(/\s+/g, ' ').replace(/^['\s]+|['\s]+$/g, '') || String(index + 1);
    for (let n = 1; ; n++) {
      const suffix = n === 1 ? '' : ` ${n}`;
      const candidate = Array.from(plain.slice(0, MAX_SHEET_NAME - suffix.length)).filter((character) => !/^[\ud800-\udfff]$/.test(character)).join('').trimEnd() + suffix;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}
