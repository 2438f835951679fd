import type { Locator, Page } from 'playwright-core';

/*
 * A facilitator's hands on home: saved workshops and the bin.
 */

/** A saved workshop in home's list. */
export const savedWorkshop = (window: Page, title: string): Locator =>
  window.getByRole('listitem').filter({ has: window.getByRole('link', { name: `Avaa ${title}`, exact: true }) });

/** Something from a workshop's own menu. */
export async function choose(window: Page, title: string, action: string): Promise<void> {
  await window.getByRole('button', { name: `Toiminnot: ${title}`, exact: true }).click();
  await window.getByRole('menuitem', { name: action }).click();
}

export async function rename(window: Page, title: string, newTitle: string): Promise<void> {
  await choose(window, title, 'Nimeä uudelleen');
  const field = window.getByRole('textbox', { name: 'Työpajan nimi' });
  await field.click();
  await window.keyboard.press('ControlOrMeta+a');
  await window.keyboard.type(newTitle);
  await window.keyboard.press('Enter');
  await savedWorkshop(window, newTitle).waitFor();
}

export async function moveToBin(window: Page, title: string): Promise<void> {
  await choose(window, title, 'Siirrä roskakoriin');
  await savedWorkshop(window, title).waitFor({ state: 'detached' });
}

/** Opens the bin, which says that it holds `count`. */
export async function openBin(window: Page, count: number): Promise<void> {
  await window.getByRole('button', { name: `Roskakori (${count})`, exact: true }).click();
  await window.getByRole('heading', { name: 'Roskakori', exact: true }).waitFor();
}

export async function leaveBin(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Takaisin' }).click();
  await window.getByRole('button', { name: 'Uusi työpaja' }).first().waitFor();
}
