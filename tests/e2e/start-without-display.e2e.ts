import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { inProject } from '../../build/bundle/paths.ts';
import { launchGuests, waitFor } from './support';
import { createAndShare, joinByLink } from './support/by-clicks';

// What `npm start` does on a machine without a display: the main job runs in any browser.

test('npm start without a display: a browser hosts, another joins, and a request to end leaves nothing running', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'polkupaja-headless-'));
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const started = spawn(process.execPath, [inProject('build/provision/bootstrap.mjs'), 'start'], {
    env: { ...env, LANG: 'fi_FI.UTF-8', POLKUPAJA_DATA_DIR: dataDir, POLKUPAJA_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await launchGuests();
  try {
    const lines = linesOf(started.stdout);
    const address = await waitFor(() => lines.find((line) => line.startsWith('http')), { what: 'the facilitator’s address', timeoutMs: 180_000 });
    const facilitator = await browser.guest();
    await facilitator.page.goto(address);
    const { joinUrl, code } = await createAndShare(facilitator.page, 'Verkostopäivä selaimessa');
    expect(code).toMatch(/^\p{Lu}+-\d+$/u);
    await waitFor(() => lines.includes(`Osallistujat liittyvät tästä: ${joinUrl}`), { what: 'the printed join address' });

    const guest = await browser.guest();
    await joinByLink(guest.page, joinUrl, 'Vieras', 'Ryhmä 2');
    await expect.poll(() => guest.page.getByTestId('path').getAttribute('data-path'), { timeout: 30_000 }).toBe('relay');

    started.kill('SIGTERM');
    await once(started, 'exit');
    await expect(fetch(joinUrl)).rejects.toThrow();
  } finally {
    await browser.close();
    started.kill('SIGTERM');
    await rm(dataDir, { recursive: true, force: true });
  }
});

/** Everything printed so far, line by line; it grows. */
function linesOf(output: NodeJS.ReadableStream): readonly string[] {
  const lines: string[] = [];
  createInterface(output).on('line', (line) => lines.push(line));
  return lines;
}
