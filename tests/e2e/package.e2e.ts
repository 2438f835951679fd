import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
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

test('the unpacked app starts and hosts, and a guest works in it', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'polkupaja-packaged-'));
  const { executable, args, env } = await appCommand(
    { packaged: join(unpacked, 'polkupaja'), args: ['--remote-debugging-port=0'] },
    { POLKUPAJA_DATA_DIR: dataDir },
  );
  const app = spawn(executable, [...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const guests = await launchGuests();
  try {
    const devtools = await chromium.connectOverCDP(await debuggingAddress(app));
    const window = await waitFor(() => mainWindow(devtools.contexts().flatMap((context) => context.pages())), { what: "the app's window", timeoutMs: 90_000 });
    const { joinUrl } = await createAndShare(window, 'Verkostopäivä paketista');

    const guest = await guests.guest();
    await joinByLink(guest.page, joinUrl, 'Vieras', 'Ryhmä 1');
    // The engine's hidden window works in the package too: the guest's edits take the direct path.
    await guest.page.locator('[data-testid=path][data-path=peer-to-peer]').waitFor();
  } finally {
    await guests.close();
    // Asked to end while it hosts, it would ask back.
    app.kill('SIGKILL');
    if (app.exitCode === null && app.signalCode === null) await once(app, 'exit');
    await rm(dataDir, { recursive: true, force: true });
  }
});

const mainWindow = (pages: readonly Page[]): Page | undefined => pages.find((page) => page.url().startsWith('app://polkupaja/index.html'));

/** Chromium writes where its debugging port listens to stderr. */
async function debuggingAddress(app: ChildProcess): Promise<string> {
  if (app.stderr === null) throw new Error('no stderr');
  for await (const line of createInterface(app.stderr)) {
    const [, address] = /DevTools listening on (ws:\S+)/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error('The packaged app ended before its debugging port was open.');
}
