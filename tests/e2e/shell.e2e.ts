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

describe('pages', () => {
  test('have the bridge and nothing of Node or Electron', async () => {
    const seen = await window.evaluate(() => ({
      platform: (globalThis as { polkupaja?: { platform: string } }).polkupaja?.platform,
      node: ['require', 'process', 'module', 'Buffer', 'polkupajaEngine'].filter((name) => name in globalThis),
    }));
    expect(seen).toEqual({ platform: 'electron', node: [] });
  });

  test('come under the policy that reaches one socket origin and runs no foreign code', async () => {
    const policy = await window.evaluate(async () => (await fetch('app://polkupaja/index.html')).headers.get('content-security-policy'));
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).toMatch(/connect-src 'self' ws:\/\/127\.0\.0\.1:(\d+) http:\/\/127\.0\.0\.1:\1;/);
    expect(policy).toContain("frame-ancestors 'none'");
    const blocked = await window.evaluate(async () => {
      const ran: string[] = [];
      await fetch('http://127.0.0.1:9/').catch(() => ran.push('fetch refused'));
      const script = document.createElement('script');
      script.textContent = 'globalThis.inlineRan = true';
      document.head.append(script);
      return [...ran, 'inlineRan' in globalThis ? 'inline script ran' : 'inline script refused'];
    });
    expect(blocked).toEqual(['fetch refused', 'inline script refused']);
  });

  test('are the only files that app:// gives', async () => {
    const statuses = await window.evaluate(async () => {
      const paths = ['..%2felectron%2fmain.js', '%2e%2e/electron/main.js', '..%2f..%2fpackage.json', '..%5c..%5cpackage.json', 'nothing.js', ''];
      return Promise.all(paths.map(async (path) => (await fetch(`app://polkupaja/${path}`)).status));
    });
    expect(statuses).toEqual([404, 404, 404, 404, 404, 404]);
    // Another host of the scheme is another origin: the policy refuses it already.
    expect(await window.evaluate(() => fetch('app://other/index.html').then((answer) => answer.status, () => 'refused'))).toBe('refused');
  });

  test('get no permissions', async () => {
    const answers = await window.evaluate(async () => ({
      place: (await navigator.permissions.query({ name: 'geolocation' })).state,
      camera: await navigator.mediaDevices.getUserMedia({ video: true, audio: true }).then(() => 'given', (error: Error) => error.name),
      notes: await Notification.requestPermission(),
    }));
    expect(answers.place).toBe('denied');
    expect(answers.camera).toMatch(/NotAllowedError|NotFoundError/);
    expect(answers.notes).toBe('denied');
  });

  test('may copy to the clipboard', async () => {
    await window.bringToFront();
    await window.evaluate(() => navigator.clipboard.writeText('kutsu'));
    expect(await running.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('kutsu');
    expect(await window.evaluate(() => navigator.clipboard.readText().then(() => 'read', () => 'refused'))).toBe('refused');
  });

  test('stay where they are and open no windows', async () => {
    const before = window.url();
    expect(await window.evaluate(() => globalThis.open('app://polkupaja/report.html'))).toBeNull();
    await window.evaluate(() => {
      location.href = 'https://example.invalid/';
    });
    // A refused navigation has no event of its own: a call through the same page shows that it is still there.
    await call(window, 'settings.get', {});
    expect(window.url()).toBe(before);
    expect(running.app.windows()).toHaveLength(1);
  });
});

describe('calls', () => {
  test('with bad input, or unknown ones, are refused by name', async () => {
    expect(await refusalOf(window, 'library.open', { workshopId: '../../etc' })).toContain('bad-input');
    expect(await refusalOf(window, 'library.rename', { workshopId: 'abc', title: '' })).toContain('bad-input');
    expect(await refusalOf(window, 'host.start', null)).toContain('bad-input');
    expect(await refusalOf(window, 'toString', {})).toContain('unknown-call');
    expect(await refusalOf(window, 'library', {})).toContain('unknown-call');
  });

  test('from pages that are not ours, or have no right to them, are refused', async () => {
    const answers = await running.app.evaluate(async ({ BrowserWindow, app }) => {
      const ask = async (address: string): Promise<unknown> => {
        const stranger = new BrowserWindow({
          show: false,
          webPreferences: { sandbox: true, preload: `${app.getAppPath()}/dist/electron/preload.cjs` },
        });
        await stranger.loadURL(address);
        const answer: unknown = await stranger.webContents.executeJavaScript(
          "window.polkupaja.call('library.list', {}).then(() => 'answered', (error) => error.message)",
        );
        stranger.destroy();
        return answer;
      };
      return [await ask('data:text/html,<h1>stranger</h1>'), await ask('app://polkupaja/report.html')];
    });
    expect(answers).toEqual(['not-allowed', 'not-allowed']);
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

describe('taking part in a workshop of another host', () => {
  test('opens its page in a window that has nothing of ours', async () => {
    const workshopId = await newWorkshop(window, 'Toisen työpaja');
    const started = await call(window, 'host.start', { workshopId });
    if (started.kind !== 'state' || started.state.kind !== 'on') throw new Error('not hosted');
    const { joinUrl } = started.state;
    expect(await call(window, 'app.openJoinLink', { url: joinUrl })).toEqual({ opened: true });
    const guest = await waitFor(() => running.app.windows().find((page) => page.url().startsWith('http')), { what: "the guest's window" });
    const seen = await guest.evaluate(async () => ({
      ours: ['polkupaja', 'polkupajaEngine', 'require', 'process'].filter((name) => name in globalThis),
      place: (await navigator.permissions.query({ name: 'geolocation' })).state,
      opened: globalThis.open('about:blank') === null,
    }));
    expect(seen).toEqual({ ours: [], place: 'denied', opened: true });
    await guest.close();
    await call(window, 'host.stop', { workshopId });
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
