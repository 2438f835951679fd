import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bridge } from '../../shared/ipc';
import { enginePid, isRunning, launchApp, waitFor, type RunningApp } from './support';
import { call, newWorkshop, refusalOf } from './support/bridge-calls';

let running: RunningApp;
let window: Page;
beforeAll(async () => {
  running = await launchApp();
  window = running.window;
});
afterAll(() => running?.close());

describe('calls', () => {
  test('with bad input, or unknown ones, are refused by name', async () => {
    expect(await refusalOf(window, 'library.open', { workshopId: '../../etc' })).toContain('bad-input');
    expect(await refusalOf(window, 'library.rename', { workshopId: 'abc', title: '' })).toContain('bad-input');
    expect(await refusalOf(window, 'host.start', null)).toContain('bad-input');
    expect(await refusalOf(window, 'toString', {})).toContain('unknown-call');
    expect(await refusalOf(window, 'library', {})).toContain('unknown-call');
  });

  test('leave no content in the log', async () => {
    const secret = 'salainen-sana-4711';
    await refusalOf(window, 'library.create', { title: secret, groups: 'x' });
    await refusalOf(window, secret.slice(0, 10), { title: secret });
    expect(running.log()).not.toContain(secret);
  });

  test('to a join link that is none open nothing', async () => {
    expect(await call(window, 'app.openJoinLink', { url: 'file:///etc/passwd' })).toEqual({ opened: false });
    expect(await call(window, 'app.openJoinLink', { url: 'http://127.0.0.1:9/' })).toEqual({ opened: false });
  });
});

describe('workshop files', () => {
  test('are saved whole, never over another, and open in another library', async () => {
    const workshopId = await newWorkshop(window, 'Verkostopäivä: "Mikkeli/Kouvola"');
    const saved = await call(window, 'library.saveFile', { workshopId });
    const again = await call(window, 'library.saveFile', { workshopId });
    expect(saved).toMatchObject({ kind: 'saved', path: join(running.saveDir, 'Verkostopäivä- -Mikkeli-Kouvola-.polku') });
    expect(again).toMatchObject({ kind: 'saved', path: join(running.saveDir, 'Verkostopäivä- -Mikkeli-Kouvola- (2).polku') });
    if (saved.kind !== 'saved') throw new Error('not saved');
    expect((await stat(saved.path)).size).toBe(saved.bytes);
    expect((await readdir(running.saveDir)).filter((name) => !name.endsWith('.polku'))).toEqual([]);

    const other = await launchApp({ env: { POLKUPAJA_OPEN_FILE: saved.path } });
    try {
      expect(await call(other.window, 'library.list', {})).toEqual([]);
      expect(await call(other.window, 'library.openFile', {})).toMatchObject({ kind: 'done' });
      expect(await call(other.window, 'library.list', {})).toMatchObject([{ title: 'Verkostopäivä: "Mikkeli/Kouvola"' }]);
      // A page can't have any file of the computer shown or read.
      expect(await call(other.window, 'library.openFile', { base64: Buffer.from('no workshop').toString('base64') })).toEqual({
        kind: 'problem',
        problem: 'file-damaged',
      });
    } finally {
      await other.close();
    }
  });

  test('are written as results too, under a name that says what they are', async () => {
    const workshopId = await newWorkshop(window, 'Verkostopäivä');
    const run: (format: 'pdf' | 'docx' | 'xlsx') => ReturnType<Bridge['call']> = (format) =>
      call(window, 'export.run', { workshopId, scope: { kind: 'workshop' }, format, language: 'fi', pictures: [] });
    for (const [format, magic] of [['docx', 'PK'], ['xlsx', 'PK'], ['pdf', '%PDF-']] as const) {
      const path = join(running.saveDir, `Verkostopäivä – koko työpaja – 12.11.2026.${format}`);
      expect(await run(format)).toMatchObject({ kind: 'saved', path });
      expect((await readFile(path)).toString('latin1', 0, magic.length)).toBe(magic);
    }
    const pdf = (await readFile(join(running.saveDir, 'Verkostopäivä – koko työpaja – 12.11.2026.pdf'))).toString('latin1');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/Marked true/);
    expect(running.app.windows()).toHaveLength(1);
  });
});

describe('the engine', () => {
  test('lives while a workshop is hosted, in a process of its own, and comes back when it dies', async () => {
    const workshopId = await newWorkshop(window, 'Isännöity');
    expect(await call(window, 'host.start', { workshopId })).toMatchObject({ kind: 'state', state: { kind: 'on' } });
    await running.engineWindow();
    const first = await enginePid(running.app);
    const own = await running.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().find((contents) => contents.getURL().includes('index.html'))?.getOSProcessId(),
    );
    expect(first).not.toBe(own);

    expect(await running.killEngine()).toBe(first);
    const second = await waitFor(() => enginePid(running.app).then((pid) => (pid !== first && isRunning(pid) ? pid : 0)), { what: 'another engine' });
    expect(isRunning(second)).toBe(true);
    expect(await call(window, 'host.state', { workshopId })).toMatchObject({ kind: 'on' });

    await call(window, 'host.stop', { workshopId });
    await waitFor(() => !running.app.windows().some((page) => page.url().includes('engine.html')), { what: 'the end of the engine' });
  });
});
