import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { isRunning, launchApp, waitFor, type RunningApp } from './support';
import { call, newWorkshop } from './support/bridge-calls';

/*
 * The system's own dialogs can't be clicked by a test: here they are answered in the main process, as Electron hands
 * the person's answer over.
 */
let running: RunningApp;
let folder = '';
let workshopId = '';
beforeAll(async () => {
  running = await launchApp({ env: { POLKUPAJA_SAVE_DIR: '' } });
  workshopId = await newWorkshop(running.window, 'Kysyttävä');
});
afterAll(() => running?.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polkupaja-dialogs-'));
  return () => rm(folder, { recursive: true, force: true });
});

/** The next save dialogs answer with `filePath`; resolves to what the last one proposed. */
async function answerSave(filePath: string): Promise<() => Promise<string>> {
  await running.app.evaluate(({ dialog }, answer) => {
    dialog.showSaveDialog = (async (...args: unknown[]) => {
      (globalThis as { proposed?: unknown }).proposed = (args.at(-1) as { defaultPath?: string }).defaultPath;
      return { canceled: answer === '', filePath: answer };
    }) as typeof dialog.showSaveDialog;
  }, filePath);
  return () => running.app.evaluate(() => String((globalThis as { proposed?: unknown }).proposed));
}

test('a cancelled dialog writes nothing', async () => {
  const proposed = await answerSave('');
  expect(await call(running.window, 'library.saveFile', { workshopId })).toEqual({ kind: 'cancelled' });
  expect(await proposed()).toMatch(/Kysyttävä\.polku$/);
});

test('a file that the person agreed to replace is replaced, as a whole', async () => {
  const path = join(folder, 'Vanha.polku');
  await writeFile(path, 'the former content');
  await answerSave(path);
  const saved = await call(running.window, 'library.saveFile', { workshopId });
  expect(saved).toMatchObject({ kind: 'saved', path });
  expect((await readFile(path, 'latin1')).startsWith('the former')).toBe(false);
  expect(await readdir(folder)).toEqual(['Vanha.polku']);
});

test('a name typed without its ending gets it, and then never replaces another file', async () => {
  await writeFile(join(folder, 'Tulos.docx'), 'somebody’s document');
  await answerSave(join(folder, 'Tulos'));
  const run = () => call(running.window, 'export.run', { workshopId, scope: { kind: 'workshop' }, format: 'docx', language: 'fi', pictures: [] });
  expect(await run()).toMatchObject({ kind: 'saved', path: join(folder, 'Tulos (2).docx') });
  expect(await readFile(join(folder, 'Tulos.docx'), 'utf8')).toBe('somebody’s document');
});

test('a folder that takes no file is a problem with a name, not a success', async () => {
  await answerSave(join(folder, 'gone', 'Tulos.polku'));
  expect(await call(running.window, 'library.saveFile', { workshopId })).toEqual({ kind: 'problem', problem: 'file-unwritable' });
});

test('closing the window while people may be working asks first', async () => {
  await call(running.window, 'host.start', { workshopId });
  const answerQuestion = (response: number) =>
    running.app.evaluate(({ dialog, BrowserWindow }, given) => {
      const state = globalThis as { asked?: string };
      delete state.asked;
      dialog.showMessageBox = (async (...args: unknown[]) => {
        state.asked = (args.at(-1) as { message: string }).message;
        return { response: given, checkboxChecked: false };
      }) as typeof dialog.showMessageBox;
      BrowserWindow.getAllWindows()
        .find((window) => window.webContents.getURL().includes('index.html'))
        ?.close();
    }, response);
  const asked = () => running.app.evaluate(() => (globalThis as { asked?: string }).asked);

  await answerQuestion(0);
  expect(await waitFor(asked, { what: 'the question' })).toBe('Työpaja on avoinna osallistujille');
  expect(await call(running.window, 'host.state', { workshopId })).toMatchObject({ kind: 'on' });
  await answerQuestion(1).catch(() => undefined);
  await waitFor(() => !isRunning(running.mainPid), { what: 'the end of the app' });
});
