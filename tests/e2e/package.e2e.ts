import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium, type Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { inProject } from '../../build/bundle/paths.ts';
import { appCommand, launchGuests, waitFor } from './support';
import { createAndShare, joinByLink } from './support/by-clicks';

// `npm run package` gives an unpacked app that starts and hosts. It refuses Node's inspector, as it should, so it is
// driven through the page's own debugging port.

const unpacked = inProject('out/linux-unpacked');

beforeAll(async () => {
  await rm(unpacked, { recursive: true, force: true });
  await promisify(execFile)(process.execPath, [inProject('build/package/package.ts')], { maxBuffer: 64 * 1024 * 1024 });
});

test('only what runs is in the package', async () => {
  expect(existsSync(join(unpacked, 'resources/app.asar'))).toBe(true);
  expect(existsSync(join(unpacked, 'resources/app'))).toBe(false);
  const beside = await readdir(join(unpacked, 'resources/app.asar.unpacked/node_modules'));
  expect(beside).toEqual(['classic-level']);
});

test('[checklist 19] the fuses in the artefact itself are the safe ones', async () => {
  const wire = (await getCurrentFuseWire(join(unpacked, 'polkupaja'))) as unknown as Record<number, FuseState>;
  const on = [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseV1Options.OnlyLoadAppFromAsar];
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ];
  const state = (fuses: readonly FuseV1Options[]): (readonly [string, string | undefined])[] => fuses.map((fuse) => [FuseV1Options[fuse], FuseState[wire[fuse] ?? -1]]);
  expect(state(on)).toEqual(on.map((fuse) => [FuseV1Options[fuse], 'ENABLE']));
  expect(state(off)).toEqual(off.map((fuse) => [FuseV1Options[fuse], 'DISABLE']));
});

test('every file in the archive carries the hash that Windows and macOS hold it to', async () => {
  const archive = await readFile(join(unpacked, 'resources/app.asar'));
  const start = 8 + archive.readUInt32LE(4);
  const header = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12))) as AsarEntry;
  const files = asarFiles(header);
  expect(files.map(([path]) => path)).toEqual(expect.arrayContaining(['dist/electron/main.js', 'dist/electron/preload.cjs', 'dist/renderer/index.html']));
  for (const [path, { offset, size, integrity }] of files) {
    const at = start + Number(offset);
    expect([path, integrity?.algorithm, integrity?.hash]).toEqual([path, 'SHA256', createHash('sha256').update(archive.subarray(at, at + size)).digest('hex')]);
  }
});

test('the unpacked app starts and hosts, and a guest works in it', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'polkupaja-packaged-'));
  const { executable, args, env } = await appCommand(
    { packaged: join(unpacked, 'polkupaja'), args: ['--remote-debugging-port=0', '--inspect=0'] },
    { POLKUPAJA_DATA_DIR: dataDir, NODE_OPTIONS: '--inspect=0' },
  );
  const app = spawn(executable, [...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const guests = await launchGuests();
  try {
    let said = '';
    app.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const devtools = await chromium.connectOverCDP(await debuggingAddress(app));
    const window = await waitFor(() => mainWindow(devtools.contexts().flatMap((context) => context.pages())), { what: "the app's window", timeoutMs: 90_000 });
    // Node's inspector would be a way to run anything as this app.
    expect(said).not.toContain('Debugger listening');
    expect(await triedInPage(window)).toEqual({ globals: ['polkupaja'], bridge: ['call', 'platform'], inline: false, foreign: 'refused', notes: 'denied', opened: null });
    const { joinUrl } = await createAndShare(window, 'Verkostopäivä paketista');

    const guest = await guests.guest();
    await joinByLink(guest.page, joinUrl, 'Vieras', 'Ryhmä 1');
    // The engine's hidden window works in the package too: the guest's edits take the direct path.
    await guest.page.locator('[data-testid=path][data-path=peer-to-peer]').waitFor();
    // The last: over this protocol Playwright waits for a navigation that is refused.
    const stayed = await window.evaluate(() => {
      location.href = 'https://example.invalid/';
      return new Promise((resolve) => requestIdleCallback(() => resolve(location.protocol), { timeout: 500 }));
    });
    expect(stayed).toBe('app:');
  } finally {
    await guests.close();
    // Asked to end while it hosts, it would ask back.
    app.kill('SIGKILL');
    if (app.exitCode === null && app.signalCode === null) await once(app, 'exit');
    await rm(dataDir, { recursive: true, force: true });
  }
});

const mainWindow = (pages: readonly Page[]): Page | undefined => pages.find((page) => page.url().startsWith('app://polkupaja/index.html'));

/** What `security.e2e.ts` looks at closely, once more in what is shipped. */
const triedInPage = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const script = Object.assign(document.createElement('script'), { textContent: 'globalThis.inlineRan = true' });
    document.head.append(script);
    script.remove();
    return {
      globals: ['require', 'process', 'Buffer', 'ipcRenderer', 'polkupaja', 'polkupajaEngine'].filter((name) => name in globalThis),
      bridge: Object.keys((globalThis as unknown as { polkupaja: object }).polkupaja).sort(),
      inline: 'inlineRan' in globalThis,
      foreign: await fetch('http://127.0.0.1:9/').then(() => 'fetched', () => 'refused'),
      notes: await Notification.requestPermission(),
      opened: globalThis.open('app://polkupaja/report.html'),
    };
  });

interface AsarEntry {
  readonly files?: Readonly<Record<string, AsarEntry>>;
  readonly unpacked?: boolean;
  readonly offset?: string;
  readonly size?: number;
  readonly integrity?: { readonly algorithm: string; readonly hash: string };
}
type AsarFile = Omit<AsarEntry, 'size'> & { readonly size: number };

/** The archive's own files with their paths; those that lie beside it are left out. */
function asarFiles({ files = {} }: AsarEntry, folder = ''): [string, AsarFile][] {
  return Object.entries(files).flatMap(([name, entry]): [string, AsarFile][] => {
    const path = `${folder}${name}`;
    if (entry.files) return asarFiles(entry, `${path}/`);
    return entry.unpacked === true || entry.size === undefined ? [] : [[path, { ...entry, size: entry.size }]];
  });
}

/** Chromium writes where its debugging port listens to stderr. */
async function debuggingAddress(app: ChildProcess): Promise<string> {
  if (app.stderr === null) throw new Error('no stderr');
  for await (const line of createInterface(app.stderr)) {
    const [, address] = /DevTools listening on (ws:\S+)/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error('The packaged app ended before its debugging port was open.');
}
