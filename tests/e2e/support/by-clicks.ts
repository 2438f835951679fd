import type { Page } from 'playwright-core';

export interface Invitation {
  readonly joinUrl: string;
  readonly code: string;
}

/** What a facilitator does on the home page until people can come: a new network day of two groups, shared. */
export async function createAndShare(page: Page, title: string): Promise<Invitation> {
  await page.getByRole('button', { name: 'Uusi työpaja' }).first().click();
  await page.getByLabel('Työpajan nimi').fill(title);
  await page.getByLabel('Ryhmien määrä').fill('2');
  await page.getByRole('button', { name: 'Luo työpaja' }).click();
  await page.getByRole('button', { name: 'Jaa', exact: true }).click();
  await page.getByRole('button', { name: 'Aloita jakaminen' }).click();
  const joinUrl = await page.getByTestId('join-url').innerText();
  const code = await page.getByTestId('join-code').innerText();
  return { joinUrl, code };
}

/** What a guest does: opens the link, writes a name, picks a group. Resolves on its board, when it is stored at the host. */
export async function joinByLink(page: Page, joinUrl: string, name: string, group: string): Promise<void> {
  await page.goto(joinUrl);
  await page.getByLabel('Nimesi').fill(name);
  await page.getByText(group, { exact: true }).click();
  await page.getByRole('button', { name: 'Mukaan' }).click();
  await page.locator('[data-testid=safety][data-state=host]').waitFor();
}
