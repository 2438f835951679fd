import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../e2e/support';
import { installInstruments } from '../../support/sync/instruments';
import type { RoomReport } from '../pages/room';

const FLAGS = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** The longest that a room may take to get together, and the time in which what is under way arrives. */
const TOGETHER_MS = 60_000;
const ARRIVAL_MS = 10_000;
const POLL_MS = 50;

/** What went over everybody's wires, as the browsers counted it. Payload; everything that was said, heartbeats too. */
export interface Counted {
  readonly channelMessagesSent: number;
  readonly channelMessagesReceived: number;
  readonly channelBytesSent: number;
  readonly channelBytesReceived: number;
  readonly relayBytes: number;
}

export interface Measured {
  /** Edits that were made. */
  readonly edits: number;
  /** Edits that somebody does not have `ARRIVAL_MS` after the last, times the people who don't. */
  readonly unseen: number;
  readonly latencies: readonly number[];
  /** While they wrote and until all had arrived. */
  readonly counted: Counted;
  /** Until everybody was connected; null when that did not happen within `TOGETHER_MS`, and they wrote as they were. */
  readonly togetherMs: number | null;
}

export interface Writing {
  /** So many of them write. */
  readonly writers: number;
  readonly perSecond: number;
  readonly forMs: number;
  /** Everybody is there, the writing begins. */
  readonly onBegin?: () => void;
}

/** Real browsers' pages: one browser, a context each, so that nothing but the network connects them. */
export interface People {
  /** Lets `count` people in, `begin` tells each page how, and lets them write. */
  measure(count: number, begin: (page: Page, index: number) => Promise<void>, writing: Writing): Promise<Measured>;
  close(): Promise<void>;
}

/** `scripts`: the folder of the built `room.js`. `idleUrl`: a page that does nothing, of the origin that they shall have. */
export async function openPeople(scripts: string, idleUrl: () => string): Promise<People> {
  const script = await readFile(join(scripts, 'room.js'), 'utf8');
  const browser: Browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS });

  let rooms = 0;

  async function openPage(): Promise<Page> {
    // The script is ours and not the host's.
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error('page error', error));
    await page.addInitScript(installInstruments);
    await page.goto(idleUrl());
    await page.addScriptTag({ content: script, type: 'module' });
    await page.waitForFunction(() => 'room' in window);
    return page;
  }

  return {
    async measure(count, begin, { writers, perSecond, forMs, onBegin }) {
      const pages: Page[] = [];
      for (let index = 0; index < count; index += 1) pages.push(await openPage());
      try {
        const began = Date.now();
        await Promise.all(pages.map(begin));
        const allReady = async (): Promise<boolean> => (await Promise.all(pages.map((page) => page.evaluate(() => window.room.ready())))).every(Boolean);
        let isTogether = await allReady();
        for (; !isTogether && Date.now() < began + TOGETHER_MS; isTogether = await allReady()) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
        const togetherMs = isTogether ? Date.now() - began : null;
        for (const page of pages) await page.evaluate(() => window.room.begin());
        rooms += 1;
        const tag = rooms;
        const before = await countOf(pages);
        onBegin?.();
        await Promise.all(pages.slice(0, writers).map((page, index) => page.evaluate(([me, hz, ms]) => window.room.write(me, hz, ms), [`r${tag}p${index}`, perSecond, forMs] as const)));
        const edits = (await reports(pages)).reduce((sum, { written }) => sum + written, 0);
        const missing = async (): Promise<number> => (await Promise.all(pages.map((page) => page.evaluate(() => window.room.seen())))).reduce((sum, seen) => sum + edits - seen, 0);
        for (const patience = Date.now() + ARRIVAL_MS; (await missing()) > 0 && Date.now() < patience; ) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
        const after = await countOf(pages);
        return { edits, unseen: await missing(), latencies: (await reports(pages)).flatMap((report) => report.latencies), counted: difference(after, before), togetherMs };
      } finally {
        await Promise.all(pages.map((page) => page.context().close()));
      }
    },
    close: () => browser.close(),
  };
}

const reports = (pages: readonly Page[]): Promise<RoomReport[]> => Promise.all(pages.map((page) => page.evaluate(() => window.room.report())));

async function countOf(pages: readonly Page[]): Promise<Counted> {
  const counted = await Promise.all(
    pages.map((page) =>
      page.evaluate(async () => {
        const { messagesSent, messagesReceived, bytesSent, bytesReceived } = await window.instruments.stats();
        const { sent, received } = window.instruments.traffic;
        // Hocuspocus alone is asked at the root.
        const relayBytes = ['/relay', '/'].reduce((sum, path) => sum + (sent[path] ?? 0) + (received[path] ?? 0), 0);
        return { channelMessagesSent: messagesSent, channelMessagesReceived: messagesReceived, channelBytesSent: bytesSent, channelBytesReceived: bytesReceived, relayBytes };
      }),
    ),
  );
  return counted.reduce((sum, each) => combine(sum, each, (a, b) => a + b));
}

function combine(a: Counted, b: Counted, of: (a: number, b: number) => number): Counted {
  return {
    channelMessagesSent: of(a.channelMessagesSent, b.channelMessagesSent),
    channelMessagesReceived: of(a.channelMessagesReceived, b.channelMessagesReceived),
    channelBytesSent: of(a.channelBytesSent, b.channelBytesSent),
    channelBytesReceived: of(a.channelBytesReceived, b.channelBytesReceived),
    relayBytes: of(a.relayBytes, b.relayBytes),
  };
}
const difference = (after: Counted, before: Counted): Counted => combine(after, before, (a, b) => a - b);
