import type { Page } from 'playwright-core';
import { openTask, showFace, type Task } from './participant';

export const TASKS: readonly Task[] = ['Tehtävä 1: palvelupolku', 'Tehtävä 2: käytänteet ja tarpeet', 'Tehtävä 3: avainhenkilöt'];

/** One card as the record shows it: its kind and the fields that hold something, by label. */
export interface ShownCard {
  readonly id: string;
  readonly kind: string;
  readonly words: Readonly<Record<string, string>>;
}

/** Zone names with the cards in them, in the order shown. */
export type ShownBoard = Readonly<Record<string, readonly ShownCard[]>>;

/** Everything that a client's record shows of one task. */
export async function readTask(page: Page, task: Task): Promise<ShownBoard> {
  await openTask(page, task);
  await showFace(page, 'Kirjaus');
  await page.locator('[data-record-zone]').first().waitFor();
  return page.locator('[data-record-zone]').evaluateAll((zones) =>
    Object.fromEntries(
      zones.map((zone) => [
        zone.getAttribute('aria-label') ?? '',
        [...zone.querySelectorAll<HTMLElement>('[data-testid="record-row"]')].map((row) => {
          const words: Record<string, string> = {};
          for (const field of row.querySelectorAll<HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement>('textarea, input:not([type=checkbox]), select')) {
            const label = field.getAttribute('aria-label') ?? '';
            const value = field instanceof HTMLSelectElement ? (field.value === '' ? '' : (field.selectedOptions[0]?.textContent ?? '')) : field.value;
            if (value !== '') words[label] = value;
          }
          const arrows = [...row.querySelectorAll('[data-field="leadsTo"] li')].map((arrow) => arrow.querySelector('span')?.textContent ?? '');
          if (arrows.length > 0) words['→'] = arrows.sort().join(' | ');
          return { id: row.dataset.cardId ?? '', kind: row.dataset.kind ?? '', words };
        }),
      ]),
    ),
  );
}

/** Everything that a client's record shows, task by task. */
export async function readBoard(page: Page): Promise<ShownBoard> {
  const shown: Record<string, readonly ShownCard[]> = {};
  for (const task of TASKS) Object.assign(shown, await readTask(page, task));
  return shown;
}

export const cardsOf = (board: ShownBoard): ShownCard[] => Object.values(board).flat();
