import { createSecret } from '../../../../shared/kernel/ids';

const kept = new Map<string, string>();

/**
 * This device's secret of one answer: sent again, the answer is the same one. Kept on the device and nowhere else, so that
 * nobody but it can tell which answer it gave.
 */
export function ballotSecret(surveyId: string): string {
  const key = `polkupaja.answer.${surveyId}`;
  const known = read(key) ?? kept.get(key);
  if (known) return known;
  const made = createSecret();
  kept.set(key, made);
  try {
    localStorage.setItem(key, made);
  } catch {
    // A browser that keeps nothing: the secret lives as long as the page.
  }
  return made;
}

function read(key: string): string | null {
  try {
    const found = localStorage.getItem(key);
    return found !== null && /^[0-9a-f]{32}$/.test(found) ? found : null;
  } catch {
    return null;
  }
}
