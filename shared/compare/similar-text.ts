/** Letters and digits in small, everything else one space: two spellings of one name are one. */
export const folded = (text: string): string => (text.toLocaleLowerCase('fi').normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  // Word by word, so that the order of words counts little and inflected endings cost little.
  for (const word of folded(text).split(' ')) {
    const padded = ` ${word} `;
    for (let at = 0; at + 1 < padded.length; at += 1) {
      const pair = padded.slice(at, at + 2);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  return pairs;
}

/** Longer texts are compared by their beginning: ten thousand characters are no name. UTF-16 units. */
const COMPARED_LENGTH = 600;

/** How alike two texts are, 0 to 1: Dice's coefficient over pairs of letters. Nothing is like an empty text. */
export function similarity(a: string, b: string): number {
  const [one, other] = [folded(a).slice(0, COMPARED_LENGTH), folded(b).slice(0, COMPARED_LENGTH)];
  if (one === '' || other === '') return 0;
  if (one === other) return 1;
  const [left, right] = [pairsOf(one), pairsOf(other)];
  let [shared, all] = [0, 0];
  for (const [pair, count] of left) {
    shared += Math.min(count, right.get(pair) ?? 0);
    all += count;
  }
  for (const count of right.values()) all += count;
  return (2 * shared) / all;
}
