import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import type { ExportFormat } from '../../../shared/ipc';
import { waitFor, type RunningApp } from '../support';

/*
 * What a facilitator does in the app's window, by mouse and keyboard. Nothing here calls the app's functions.
 */

export interface NewWorkshop {
  readonly title: string;
  readonly region: string;
  /** As a Finn writes it: 12.11.2026. */
  readonly date: string;
  readonly groups: number;
  /** The template's name; the network day when left out. */
  readonly template?: RegExp;
}

/** Home → new workshop → template → title, region, date, groups → the workshop is there. */
export async function createWorkshop(window: Page, { title, region, date, groups, template = /Verkostopäivä/ }: NewWorkshop): Promise<void> {
  await window.getByRole('button', { name: 'Uusi työpaja' }).first().click();
  await window.getByRole('radio', { name: template }).check({ force: true });
  for (const [label, value] of [
    ['Työpajan nimi', title],
    ['Alue tai kunta', region],
    ['Päivä', date],
    ['Ryhmien määrä', String(groups)],
  ] as const) {
    await window.getByRole('textbox', { name: label }).click();
    await window.keyboard.press('ControlOrMeta+a');
    await window.keyboard.type(value);
  }
  await window.getByRole('button', { name: 'Luo työpaja' }).click();
  await window.getByRole('tab', { name: 'Ryhmä 1' }).waitFor();
}

export interface Invitation {
  readonly url: string;
  readonly code: string;
  /** `192.168.1.23:4780`, to be typed. */
  readonly address: string;
}

/** Opens sharing, starts it when it is not on, reads the invitation and closes the panel again. */
export async function share(window: Page): Promise<Invitation> {
  await window.getByRole('button', { name: /^(Jaa|Jaossa)$/ }).click();
  const dialog = window.getByRole('dialog', { name: 'Kutsu mukaan' });
  const start = dialog.getByRole('button', { name: 'Aloita jakaminen' });
  const url = dialog.getByTestId('join-url');
  await start.or(url).first().waitFor();
  if (await start.isVisible()) await start.click();
  const invitation = {
    url: (await url.innerText()).trim(),
    code: (await dialog.getByTestId('join-code').innerText()).trim(),
    address: (await dialog.getByTestId('join-address').innerText()).trim(),
  };
  await window.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  return invitation;
}

/** Ends the sharing that `share` began. */
export async function stopSharing(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Jaossa' }).click();
  const dialog = window.getByRole('dialog', { name: 'Kutsu mukaan' });
  await dialog.getByRole('button', { name: 'Lopeta jakaminen' }).click();
  await dialog.getByRole('button', { name: 'Aloita jakaminen' }).waitFor();
  await window.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

/** What a phone reads when it is held before the shared QR code: the panel's picture of it, read by zbar. */
export async function scanCode(window: Page): Promise<string> {
  await window.getByRole('button', { name: 'Jaossa' }).click();
  const dialog = window.getByRole('dialog', { name: 'Kutsu mukaan' });
  const png = await dialog.getByRole('img', { name: /^QR-koodi/ }).screenshot();
  await window.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  const folder = await mkdtemp(join(tmpdir(), 'polkupaja-qr-'));
  try {
    await writeFile(join(folder, 'qr.png'), png);
    return (await promisify(execFile)('zbarimg', ['--quiet', '--raw', join(folder, 'qr.png')])).stdout.trim();
  } finally {
    await rm(folder, { recursive: true });
  }
}

export async function openGroup(window: Page, group: string): Promise<void> {
  await window.getByRole('tab', { name: group, exact: true }).click();
}

/** From home into a saved workshop. */
export async function openSaved(window: Page, title: string): Promise<void> {
  await window.getByRole('link', { name: `Avaa ${title}`, exact: true }).click();
  await window.getByRole('tab', { name: 'Ryhmä 1' }).waitFor();
}

export async function goHome(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Kotiin' }).click();
  await window.getByRole('button', { name: 'Uusi työpaja' }).first().waitFor();
}

const FORMAT_NAMES: Readonly<Record<ExportFormat, string>> = {
  pdf: 'PDF, tulostettava',
  docx: 'Word-asiakirja (DOCX)',
  xlsx: 'Excel-taulukko (XLSX)',
  csv: 'CSV-taulukot',
  md: 'Teksti (Markdown)',
  vcf: 'Avainhenkilöiden yhteystiedot (vCard)',
  json: 'Tiedot ohjelmille (JSON)',
};

/** Exports by the menu. Resolves to the new file once the app has said that it is saved. */
export async function exportDocument({ window, saveDir }: RunningApp, scope: 'group' | 'workshop', format: ExportFormat): Promise<string> {
  const before = new Set(await readdir(saveDir));
  await window.getByRole('button', { name: 'Vie asiakirjaksi' }).click();
  const section = window.getByRole('menu').getByRole('group', { name: scope === 'group' ? /^Tämä ryhmä/ : 'Koko työpaja' });
  await section.getByRole('menuitem', { name: FORMAT_NAMES[format] }).click();
  const name = await waitFor(
    async () => (await readdir(saveDir)).find((candidate) => !before.has(candidate) && candidate.endsWith(`.${format}`)),
    { what: `the ${format} of the ${scope}`, timeoutMs: 90_000 },
  );
  await window.getByText(`Tallennettu: ${name}`).first().waitFor({ timeout: 60_000 });
  const path = join(saveDir, name);
  if ((await stat(path)).size === 0) throw new Error(`${name} is empty though it was said to be saved`);
  return path;
}
