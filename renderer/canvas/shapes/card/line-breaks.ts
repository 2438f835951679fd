/** One line of a wrapped text and what stood between it and the next: a space, or nothing where a word was cut. */
export interface BrokenLine {
  readonly line: string;
  readonly gap: '' | ' ';
}

/** Tells for each line whether a word goes on in the next, so that the text stays whole for search and copying. */
export function lineBreaks(text: string, lines: readonly string[]): BrokenLine[] {
  let position = 0;
  return lines.map((line, index) => {
    const start = text.indexOf(line, position);
    position = start < 0 ? position : start + line.length;
    const last = index === lines.length - 1;
    return { line, gap: last || (start >= 0 && position < text.length && !/\s/u.test(text[position] ?? '')) ? '' : ' ' };
  });
}
