import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createT } from '../../../shared/i18n/every-language';
import type { Language } from '../../../shared/kernel/language';
import { waitFor, type RunningApp } from '../support';

/** Prints the empty sheet of the page in sight by its menu. Resolves to the new file, once the app has said that it is saved. */
export async function printSheet({ window, saveDir }: RunningApp, size: 'A3' | 'A4', language: Language = 'fi'): Promise<string> {
  const t = createT(language);
  const before = new Set(await readdir(saveDir));
  await window.getByRole('button', { name: t('templates.boardMenu'), exact: true }).click();
  await window.getByRole('menuitem', { name: `${t('templates.emptySheet')} (${size})` }).click();
  const name = await waitFor(async () => (await readdir(saveDir)).find((candidate) => !before.has(candidate) && candidate.endsWith('.pdf')), { what: `a sheet ${size}`, timeoutMs: 60_000 });
  await window.getByText(name).first().waitFor();
  return join(saveDir, name);
}
