import type { Locator, Page } from 'playwright-core';

/* What people do with votes, surveys and silent writing, by mouse and keyboard. */

/** Opens the link, writes a name, picks a group and is on its board, whatever its template. */
export async function joinAny(page: Page, url: string, name: string, group = 'Ryhmä 1'): Promise<void> {
  await page.goto(url);
  await page.getByLabel('Nimesi').click();
  await page.keyboard.type(name);
  await page.getByRole('radio', { name: group }).check({ force: true });
  await page.getByRole('button', { name: 'Mukaan' }).click();
  await page.locator('[data-testid=safety][data-state=host]').waitFor();
}

export async function openMethods(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Menetelmät' }).click();
  const dialog = page.getByRole('dialog', { name: 'Menetelmät' });
  await dialog.waitFor();
  return dialog;
}

/** The facilitator's new vote on the page that is open, with what the form suggests. */
export async function openVote(window: Page, votes: number): Promise<void> {
  const dialog = await openMethods(window);
  await dialog.getByRole('button', { name: 'Uusi äänestys' }).click();
  const form = window.getByRole('dialog', { name: 'Uusi äänestys' });
  await form.getByLabel('Ääniä henkilöä kohti').fill(String(votes));
  await form.getByRole('button', { name: 'Avaa äänestys' }).click();
  await window.getByTestId('method').first().waitFor();
  await window.keyboard.press('Escape');
}

/** The facilitator's new silent round on the page that is open. */
export async function openSilent(window: Page, { anonymous = false } = {}): Promise<void> {
  const dialog = await openMethods(window);
  await dialog.getByRole('button', { name: 'Hiljainen kirjoittaminen' }).click();
  const form = window.getByRole('dialog', { name: 'Hiljainen kirjoittaminen' });
  if (anonymous) await form.getByRole('radio', { name: 'Nimettömästi' }).check({ force: true });
  await form.getByRole('button', { name: 'Aloita kirjoittaminen' }).click();
  await window.getByTestId('method').first().waitFor();
  await window.keyboard.press('Escape');
}

/** Writes cards in the open round, by keyboard alone. */
export async function writeSilently(page: Page, texts: readonly string[]): Promise<void> {
  await page.getByTestId('open-method').getByRole('button', { name: 'Kirjoita' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Hiljainen kirjoittaminen/ });
  for (const [index, text] of texts.entries()) {
    if (index > 0) await dialog.getByRole('button', { name: 'Lisää kortti' }).press('Enter');
    const field = dialog.getByLabel(`Kortti ${index + 1}`, { exact: true });
    await field.waitFor();
    await field.focus();
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

export const votable = (page: Page, text: string): Locator => page.getByTestId('votable').filter({ hasText: text });

/** One vote for a card, in the open voting dialog; waits until the host has it. */
export async function vote(page: Page, text: string): Promise<void> {
  const row = votable(page, text);
  const before = Number(await row.getAttribute('data-votes'));
  await row.getByRole('button', { name: `Lisää ääni: ${text}` }).click();
  await page.locator(`[data-testid=votable][data-votes="${before + 1}"]`).filter({ hasText: text }).waitFor();
}
