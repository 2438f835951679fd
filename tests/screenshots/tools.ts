import type { Locator, Page } from 'playwright-core';
import type { Translate } from '../../shared/i18n';
import type { RunningApp } from '../e2e/support';
import { pngOf } from '../support/image-bytes';
import type { TemplateWorkshop } from '../support/template-workshops';
import { take, type Look } from './album';
import { putOn, show } from './desk';

/*
 * What opens around a board and its template: the templates page and its editor, the example, notes, rows and columns,
 * images, pasted lines, merging, warnings, the bin, one kind in a table.
 */

const button = (page: Page | Locator, name: string): Locator => page.getByRole('button', { name, exact: true });
const goTo = (page: Page, hash: string): Promise<string> => page.evaluate((place) => (location.hash = place), hash);

async function takeTemplatesPage(window: Page, t: Translate, look: Look, name: string): Promise<void> {
  await goTo(window, '#/templates');
  await window.getByRole('heading', { name: t('templates.builtIn') }).waitFor();
  await take(window, 'templates-page', look);
  await button(window, `${t('templates.editCopy')}: ${name}`).click();
  await window.getByRole('textbox', { name: t('templates.name'), exact: true }).waitFor();
  await take(window, 'template-editor', look);
  await window.getByText(t('templates.rows'), { exact: true }).first().scrollIntoViewIfNeeded();
  await take(window, 'template-editor-rows', look);
  await window.getByText(t('templates.phases'), { exact: true }).first().scrollIntoViewIfNeeded();
  await take(window, 'template-editor-phases', look);
}

/** Opens an entry of the template's menu. */
async function openTool(window: Page, t: Translate, entry: string): Promise<void> {
  await button(window, t('templates.boardMenu')).click();
  await window.getByRole('menuitem', { name: entry, exact: true }).click();
}

async function takeBoardMenu(window: Page, t: Translate, look: Look): Promise<void> {
  await button(window, t('templates.boardMenu')).click();
  await window.getByRole('menu').waitFor();
  await take(window, 'tools-menu', look);
  await window.keyboard.press('Escape');
  await openTool(window, t, t('templates.showExample'));
  await window.getByTestId('example').locator('[data-testid="card"], [data-testid="record-row"]').first().waitFor();
  await take(window, 'tools-example', look);
  await button(window, t('templates.backToBoard')).click();
  await openTool(window, t, t('templates.notes'));
  await window.getByRole('dialog').waitFor();
  await take(window, 'tools-notes', look);
  await window.keyboard.press('Escape');
  await openTool(window, t, t('templates.editLanes'));
  await window.getByRole('dialog').waitFor();
  await take(window, 'tools-lanes', look);
  await window.getByText(t('templates.presets')).first().scrollIntoViewIfNeeded();
  await take(window, 'tools-lanes-presets', look);
  await window.keyboard.press('Escape');
}

async function takePasting(window: Page, t: Translate, look: Look, rows: string): Promise<void> {
  await button(window, t('paste.open')).click();
  const dialog = window.getByRole('dialog', { name: t('paste.title') });
  await dialog.waitFor();
  await take(window, 'tools-paste', look);
  const field = dialog.getByRole('textbox').first();
  await field.evaluate((node, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    node.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, rows);
  await button(dialog, t('paste.again')).waitFor();
  await take(window, 'tools-paste-preview', look);
  await window.keyboard.press('Escape');
}

async function takeWarnings(window: Page, t: Translate, look: Look): Promise<void> {
  await window.getByTestId('warnings').click();
  const dialog = window.getByRole('dialog', { name: t('warnings.title') });
  await dialog.waitFor();
  await take(window, 'tools-warnings', look);
  await dialog.getByRole('button', { name: new RegExp(`^${t('warnings.dismiss')}`) }).first().click();
  await take(window, 'tools-warnings-reason', look);
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');
}

async function takeRecordTools(window: Page, t: Translate, look: Look): Promise<void> {
  await show(window, t, 'record');
  await take(window, 'tools-record', look);
  const boxes = window.locator('[data-record-zone] [data-testid="record-row"] input[type="checkbox"]');
  for (const index of [0, 1]) await boxes.nth(index).check();
  await window.getByTestId('selection-bar').waitFor();
  await take(window, 'tools-selection', look);
  await button(window.getByTestId('selection-bar'), t('record.merge')).click();
  await window.getByRole('dialog', { name: t('record.merge.title') }).waitFor();
  await take(window, 'tools-merge', look);
  await window.keyboard.press('Escape');
  await button(window.getByTestId('selection-bar'), t('record.delete')).click();
  await button(window, t('record.bin')).click();
  const bin = window.getByRole('dialog', { name: t('record.bin') });
  await bin.waitFor();
  await take(window, 'tools-bin', look);
  await bin.getByRole('button', { name: new RegExp(`^${t('record.restore')}`) }).first().click();
  // Not by Escape: the first one closes the tip that the mouse left open.
  await button(bin, t('common.close')).click();
  await button(window, t('record.columns')).click();
  await window.getByRole('dialog', { name: t('record.columns') }).waitFor();
  await take(window, 'tools-columns', look);
  await window.keyboard.press('Escape');
  for (const view of [t('cards.plural.service'), t('record.view.changed')]) {
    await window.getByRole('combobox', { name: t('record.view'), exact: true }).selectOption({ label: view });
    await take(window, view === t('record.view.changed') ? 'tools-changed' : 'tools-kind', look);
  }
  await window.getByRole('combobox', { name: t('record.view'), exact: true }).selectOption({ label: t('record.view.places') });
}

async function takeImages(window: Page, t: Translate, look: Look): Promise<void> {
  await show(window, t, 'canvas');
  await window.getByTestId('image-file').first().setInputFiles([{ name: 'kartta.png', mimeType: 'image/png', buffer: Buffer.from(pngOf(640, 420, 7)) }]);
  await window.getByRole('dialog').or(window.getByText(t('images.alt.ask'))).first().waitFor();
  await take(window, 'tools-image', look);
  await window.keyboard.press('Escape');
}

/** The network day of the look's language: its last group has gaps, so that there is something to warn of. */
export async function takeTools(app: RunningApp, workshops: readonly TemplateWorkshop[], look: Look): Promise<void> {
  const { window } = app;
  const t = await putOn(app, look);
  const day = workshops.find(({ template, language }) => template.id === 'verkostopaiva' && language === look.language);
  if (!day) throw new Error('no network day');
  if (look.size !== 'phone') await takeTemplatesPage(window, t, look, day.template.name[look.language]);
  await goTo(window, '#/');
  // A board of its own for each look: what is done here stays in it.
  const [group] = day.gapGroupIds.splice(0, 1);
  if (group === undefined) throw new Error('no group with gaps is left');
  await goTo(window, `#/workshop/${day.workshopId}/${group}`);
  // A template that was not saved asks whether it may go.
  const leave = button(window, t('templates.leaveConfirm'));
  if (await leave.isVisible()) await leave.click();
  await window.getByRole('tab', { name: day.template.pages[0]?.title[look.language] ?? '', exact: true }).waitFor();
  await takeBoardMenu(window, t, look);
  const [service, provider] = [t('cards.kind.service'), t('cards.field.providerName')];
  await takePasting(window, t, look, [`${service}\t${provider}`, `${t('cards.prompt.service')}\tA`, `${t('cards.prompt.handover')}\tB`, `${t('cards.prompt.need')}\tC`].join('\n'));
  await takeWarnings(window, t, look);
  await takeRecordTools(window, t, look);
  await takeImages(window, t, look);
}
