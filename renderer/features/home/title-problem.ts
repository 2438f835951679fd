/** As in the call contract. */
const MAX_TITLE_LENGTH = 200;

/** What is wrong with a workshop's name, as a text's key; null when nothing is. */
export function titleProblem(title: string): 'home.titleMissing' | 'home.titleTooLong' | null {
  const length = title.trim().length;
  if (length === 0) return 'home.titleMissing';
  return length > MAX_TITLE_LENGTH ? 'home.titleTooLong' : null;
}
