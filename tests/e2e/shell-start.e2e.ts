import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLibrary } from '../../electron/library';
import { appCommand, launchApp, waitFor } from './support';
import { call, newWorkshop } from './support/bridge-calls';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'polkupaja-start-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

async function startProcess(args: readonly string[] = []): Promise<{ child: ChildProcess; stderr: () => string; exit: Promise<number | null> }> {
  const { executable, args: all, env } = await appCommand({ args }, { POLKUPAJA_DATA_DIR: dataDir });
  const child = spawn(executable, all, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return { child, stderr: () => stderr, exit: new Promise((resolve) => child.once('exit', resolve)) };
}

test('damaged settings are kept aside and the app starts', async () => {
  await writeFile(join(dataDir, 'settings.json'), '{"language": "sv", "the');
  const running = await launchApp({ dataDir });
  try {
    expect(await call(running.window, 'settings.get', {})).toEqual({ language: null, theme: 'system' });
    expect(await readFile(join(dataDir, 'settings.json.damaged'), 'utf8')).toContain('"the');
    await call(running.window, 'settings.set', { language: 'en', theme: 'dark' });
    expect(JSON.parse(await readFile(join(dataDir, 'settings.json'), 'utf8'))).toMatchObject({ language: 'en', theme: 'dark' });
  } finally {
    await running.close();
  }
});

test('a second instance leads to the window of the first', async () => {
  const running = await launchApp({ dataDir });
  try {
    const windowState = (): Promise<boolean> => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isVisible()));
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.hide()));
    expect(await windowState()).toBe(false);
    const second = await startProcess();
    expect(await second.exit).toBe(0);
    await waitFor(windowState, { what: 'the first window in front' });
  } finally {
    await running.close();
  }
});

test('a workshop file named when starting, or opened later, is in the library', async () => {
  const file = join(dataDir, 'Kaksoisnapsautettu.polku');
  const source = await openLibrary(join(dataDir, 'source'));
  if (!source.ok) throw new Error(source.error);
  const id = await source.value.create({ templateId: 'verkostopaiva', title: 'Kaksoisnapsautettu', region: '', date: '', groups: 1, language: 'fi' });
  await writeFile(file, (await source.value.exportFile(id ?? '')) ?? '');
  await source.value.close();

  const running = await launchApp({ dataDir, args: [file] });
  const titles = async (): Promise<string[]> => (await call(running.window, 'library.list', {})).map((entry) => entry.title);
  try {
    await waitFor(async () => (await titles()).length === 1, { what: 'the file named when starting' });
    const second = await startProcess([file]);
    expect(await second.exit).toBe(0);
    await waitFor(async () => (await titles()).length === 2, { what: 'the file opened later' });
    expect(await titles()).toEqual(['Kaksoisnapsautettu', 'Kaksoisnapsautettu']);
    // Without a window manager a window that comes to the front hears nothing of it.
    await running.window.evaluate(() => globalThis.dispatchEvent(new Event('focus')));
    await running.window.getByText('Kaksoisnapsautettu').nth(1).waitFor();
  } finally {
    await running.close();
  }
});

test('a library that somebody else has open is said in plain words', async () => {
  await mkdir(join(dataDir, 'library'), { recursive: true });
  const held = await openLibrary(join(dataDir, 'library'));
  const starting = await startProcess();
  try {
    await waitFor(() => starting.stderr().includes('Työpajakirjasto on jo auki toisessa Polkupajassa'), { what: 'the message' });
    expect(starting.stderr()).not.toMatch(/\n\s+at /);
  } finally {
    starting.child.kill('SIGKILL');
    await starting.exit;
    if (held.ok) await held.value.close();
  }
});

test('a killed app comes back with its workshops, hosting what it hosted, at the same address', async () => {
  const first = await launchApp({ dataDir });
  const workshopId = await newWorkshop(first.window, 'Kesken jäänyt');
  const started = await call(first.window, 'host.start', { workshopId });
  if (started.kind !== 'state' || started.state.kind !== 'on') throw new Error('not hosted');
  await first.kill();

  const second = await launchApp({ dataDir });
  try {
    expect(await call(second.window, 'library.list', {})).toMatchObject([{ title: 'Kesken jäänyt', hosted: true }]);
    expect(await call(second.window, 'host.state', { workshopId })).toMatchObject({
      kind: 'on',
      joinUrl: started.state.joinUrl,
      code: started.state.code,
      portChanged: false,
    });
    await second.engineWindow();
  } finally {
    await second.close();
  }
});

test('the window comes back where it was, and never smaller than it can be used', async () => {
  const first = await launchApp({ dataDir });
  // A window system that is busy showing the window would put it where it began.
  await waitFor(() => first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()), { what: 'the shown window' });
  await waitFor(
    () =>
      first.app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        const { width, height } = window?.getNormalBounds() ?? {};
        if (width === 1200 && height === 760) return true;
        window?.setBounds({ x: 40, y: 60, width: 1200, height: 760 });
        return false;
      }),
    { what: 'the moved window' },
  );
  await first.close();
  expect((await readdir(dataDir)).filter((name) => name.includes('part'))).toEqual([]);
  const second = await launchApp({ dataDir });
  try {
    const bounds = () => second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    expect(await bounds()).toMatchObject({ width: 1200, height: 760 });
    expect(await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getMinimumSize())).toEqual([1024, 700]);
  } finally {
    await second.close();
  }
});
