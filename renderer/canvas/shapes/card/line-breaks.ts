/** One line of a wrapped text and what stood between it and the next: a space, or nothing where a word was cut. */
export interface BrokenLine {
  /** Without the hyphen of a cut. */
  readonly line: string;
  /** The word was cut here: a hyphen is shown that is not part of the text. */
  readonly hyphen: boolean;
  readonly gap: '' | ' ';
}

/** Tells for each line whether a word goes on in the next, so that the text stays whole for search and copying. */
export function lineBreaks(text: string, lines: readonly string[]): BrokenLine[] {
  let position = 0;
  return lines.map((whole, index) => {
    while (/\s/u.test(text[position] ?? '')) position++;
    // A hyphen that the text doesn't have at this spot was put there by the wrapping.
    const hyphen = whole.endsWith('-') && !text.startsWith(whole, position) && text.startsWith(whole.slice(0, -1), position);
    const line = hyphen ? whole.slice(0, -1) : whole;
    const start = text.indexOf(line, position);
    position = start < 0 ? position : start + line.length;
    const last = index === lines.length - 1;
    return { line, hyphen, gap: last || (start >= 0 && position < text.length && !/\s/u.test(text[position] ?? '')) ? '' : ' ' };
  });
}
