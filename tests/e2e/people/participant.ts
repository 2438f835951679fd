import type { Locator, Page } from 'playwright-core';
import type { CardKind } from '../../../shared/doc';
import { fi } from '../../../shared/i18n/cards/fi';

/*
 * What a participant does in the browser, by mouse and keyboard. Nothing here calls the app's functions.
 */

export type Task = 'Tehtävä 1: palvelupolku' | 'Tehtävä 2: käytänteet ja tarpeet' | 'Tehtävä 3: avainhenkilöt';

/** Opens the link, writes a name, picks a group and is on its board. */
export async function join(page: Page, url: string, name: string, group: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('Nimesi').click();
  await page.keyboard.type(name);
  await page.getByRole('radio', { name: group }).check({ force: true });
  await page.getByRole('button', { name: 'Mukaan' }).click();
  await page.getByRole('tab', { name: 'Tehtävä 1: palvelupolku' }).waitFor();
}

export async function openTask(page: Page, task: Task): Promise<void> {
  const tab = page.getByRole('tab', { name: task });
  await tab.click();
}

export async function showFace(page: Page, face: 'Taulu' | 'Kirjaus' | 'Molemmat'): Promise<void> {
  await page.getByRole('radio', { name: face }).or(page.getByRole('button', { name: face, exact: true })).first().click();
}

/** The words that a participant writes into one card, by the labels of the fields; yes/no as booleans. */
export type Words = Readonly<Record<string, string | boolean>>;

/** Adds a card in the record and fills it: texts by typing, choices by typing their first letters. */
export async function record(page: Page, kind: CardKind, zone: string, words: Words): Promise<void> {
  const region = page.getByRole('region', { name: zone, exact: true });
  const rows = region.locator(`[data-testid="record-row"][data-kind="${kind}"]`);
  const before = new Set(await cardIds(rows));
  await region.getByRole('button', { name: fi[`add.${kind}`] }).click();
  const id = await newRow(page, kind, before);
  const row = page.locator(`[data-testid="record-row"][data-card-id="${id}"]`);
  for (const [label, value] of Object.entries(words)) {
    if (value === '') continue;
    const field = row.getByLabel(label, { exact: true });
    await field.focus();
    await page.keyboard.type(value === true ? fi['yesno.yes'] : value === false ? fi['yesno.no'] : value);
  }
}

const cardIds = (rows: Locator): Promise<string[]> => rows.evaluateAll((elements) => elements.map((element) => (element as HTMLElement).dataset.cardId ?? ''));

/** The card in whose first field the caret now stands: the one that was just added here. */
async function newRow(page: Page, kind: CardKind, before: ReadonlySet<string>): Promise<string> {
  const handle = await page.waitForFunction(
    ([wanted, known]) => {
      const row = document.activeElement?.closest<HTMLElement>('[data-testid="record-row"]');
      const id = row?.dataset.cardId;
      return row?.dataset.kind === wanted && id !== undefined && !known.includes(id) ? id : null;
    },
    [kind, [...before]] as const,
  );
  return String(await handle.jsonValue());
}
