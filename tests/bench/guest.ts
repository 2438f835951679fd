import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, devices, type Browser, type Page } from 'playwright-core';
import { inProject } from '../../build/bundle/paths';
import { createHostCore } from '../../electron/host';
import { ClientFiles } from '../../electron/host/http/client-files';
import { openLibrary } from '../../electron/library';
import { buildBenchPage } from './serve-bench-page';
import { metric, type BenchContext, type BenchResult } from './types';

const CHROMIUM = process.env.POLKUPAJA_CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** An old phone in a meeting room's crowded Wi-Fi: 1.6 Mbit/s each way is what browsers' tools call slow 4G. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const CPU_SLOWER = 4;
const PEER = 'bare tldraw page';

interface Visit {
  readonly bytes: number;
  readonly ms: number;
  readonly canvas: boolean;
}

/** A phone that has never been here goes through `steps`; bytes as they come over the wire, headers too. */
async function visit(browser: Browser, steps: (page: Page) => Promise<void>): Promise<Visit> {
  const context = await browser.newContext({ ...devices['Pixel 7'], locale: 'fi-FI' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(300_000);
    const cdp = await context.newCDPSession(page);
    let bytes = 0;
    let canvas = false;
    cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    cdp.on('Network.requestWillBeSent', ({ request }) => (canvas ||= request.url.includes('board-canvas')));
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', NETWORK);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
    const start = performance.now();
    await steps(page);
    return { bytes, ms: performance.now() - start, canvas };
  } finally {
    await context.close();
  }
}

async function toRecord(page: Page, joinUrl: string): Promise<void> {
  await page.goto(joinUrl);
  await page.getByLabel('Nimesi').fill('Aino Aalto');
  await page.getByRole('radio', { name: 'Ryhmä 1' }).check({ force: true });
  await page.getByRole('button', { name: 'Mukaan' }).click();
  await page.locator('[data-face="record"]').getByRole('region').first().waitFor();
}

/** A real host with one empty workshop, and the built client. */
async function openHost(): Promise<{ joinUrl: string; close(): Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'polkupaja-bench-'));
  const library = await openLibrary(dir);
  if (!library.ok) throw new Error(library.error);
  const host = await createHostCore({ library: library.value, clientDir: inProject('dist/renderer'), firstGuestPort: 0 });
  const workshop = await library.value.create({ templateId: 'verkostopaiva', title: 'Verkostopäivä', region: 'Pohjola', date: '2026-11-26', groups: 2, language: 'fi' });
  const on = await host.startHosting(workshop ?? '', { address: '127.0.0.1' });
  if (!on.ok) throw new Error(on.error);
  return {
    joinUrl: on.value.joinUrl,
    async close() {
      await host.close({ resume: false });
      await library.value.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Serves a folder as our host serves its client: compressed, kept. */
async function serveFolder(dir: string): Promise<Server> {
  const files = new ClientFiles(dir);
  const server = createServer((request, response) => void files.serve(request, response, (request.url ?? '/').split('?', 1)[0] ?? '/'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/**
 * What a guest's phone waits for: from the link to the first record that can be written in (name and group are filled
 * in at once by the bench), and what was transferred for it, beside a bare page of the canvas library from a server
 * that compresses as ours does.
 */
export async function bench({ rounds, log }: BenchContext): Promise<BenchResult> {
  if (!existsSync(inProject('dist/renderer/index.html'))) throw new Error('Build first: npm run build.');
  const host = await openHost();
  const bare = await buildBenchPage('bare-tldraw');
  const server = await serveFolder(bare.dir);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const bareUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const bytes = { ours: [] as number[], peer: [] as number[] };
  const ms = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const ours = await visit(browser, (page) => toRecord(page, host.joinUrl));
    if (ours.canvas) throw new Error('The guest’s record asked for the canvas.');
    const peer = await visit(browser, async (page) => {
      await page.goto(bareUrl);
      await page.locator('.tl-canvas').waitFor();
    });
    bytes.ours.push(ours.bytes);
    ms.ours.push(ours.ms);
    bytes.peer.push(peer.bytes);
    ms.peer.push(peer.ms);
    log(`round ${round + 1}: the record ${ours.bytes} bytes in ${ours.ms.toFixed(0)} ms, bare tldraw ${peer.bytes} bytes in ${peer.ms.toFixed(0)} ms`);
  }
  await browser.close();
  server.close();
  await bare.remove();
  await host.close();
  return { rounds, metrics: [metric('record.bytes', 'bytes', bytes.ours, PEER, bytes.peer), metric('record.ms', 'ms', ms.ours, PEER, ms.peer)], raw: { bytes, ms } };
}
