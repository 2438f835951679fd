import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { createWorkshop, openSaved, share } from './people/facilitator';
import { join, record, showFace } from './people/participant';
import { cardsOf, readTask } from './people/read-board';
import { untilDirect, untilSafe } from './people/safety';
import { launchApp, launchGuests, waitFor, type Guest, type GuestBrowser, type RunningApp } from './support';

/*
 * Kills in the middle of writing: of the whole host, right after it acknowledged a deletion, and of the engine's
 * renderer alone. What was acknowledged is there afterwards; what was written meanwhile arrives; nobody reloads.
 */

const TASK1 = 'Tehtävä 1: palvelupolku';
const ZONE = 'ennen varhaiskasvatusta – yleinen tuki';
const TITLE = 'Kaatumispäivä';
const SERIES = Number(process.env.POLKUPAJA_KILLS ?? 9);

let dataDir: string;
let app: RunningApp;
let browser: GuestBrowser;
let guests: Guest[];
const pages = (): Page[] => guests.map((guest) => guest.page);

beforeAll(async () => {
  dataDir = await mkdtemp(joinPath(tmpdir(), 'polkupaja-crash-'));
  app = await launchApp({ dataDir });
  browser = await launchGuests();
  await createWorkshop(app.window, { title: TITLE, region: 'Esimerkkialue', date: '12.11.2026', groups: 1 });
  const { url } = await share(app.window);
  guests = [];
  for (const name of ['Aino', 'Berit', 'Cecilia']) {
    const guest = await browser.guest();
    guests.push(guest);
    await join(guest.page, url, name, 'Ryhmä 1');
    await showFace(guest.page, 'Kirjaus');
  }
  for (const page of pages()) await untilDirect(page);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
  await rm(dataDir, { recursive: true, force: true });
});

const texts = async (page: Page): Promise<(string | undefined)[]> => (await readTask(page, TASK1))[ZONE]?.map((card) => card.words.Palvelu) ?? [];
const rowIn = (page: Page, text: string) => page.getByRole('region', { name: ZONE }).getByTestId('record-row').filter({ has: page.getByRole('button', { name: `Poista: ${text}` }) });

/** Adds services until told to stop; resolves to those that were written to the end. */
function keepWriting(page: Page, name: string): { stop(): Promise<string[]>; written(): number } {
  const done: string[] = [];
  let stopping = false;
  const writing = (async () => {
    for (let index = 1; !stopping; index++) {
      const text = `${name} kirjoittaa ${index}`;
      await record(page, 'service', ZONE, { Palvelu: text });
      done.push(text);
    }
  })();
  return {
    written: () => done.length,
    async stop() {
      stopping = true;
      await writing;
      return done;
    },
  };
}

const writtenAtLeast = (writer: { written(): number }, count: number): Promise<unknown> => waitFor(() => writer.written() >= count, { what: `${count} written services`, timeoutMs: 60_000 });

describe('after a crash', () => {
  it('a killed host comes back with everything acknowledged, deletions too', async () => {
    const [a, b, c] = pages() as [Page, Page, Page];
    const kept = 'Säilyy';
    const gone = 'Poistetaan';
    await record(a, 'service', ZONE, { Palvelu: kept });
    await record(a, 'service', ZONE, { Palvelu: gone });
    await untilSafe(a);
    await rowIn(b, gone).waitFor();

    const writers = [keepWriting(b, 'Berit'), keepWriting(c, 'Cecilia')];
    for (const writer of writers) await writtenAtLeast(writer, 2);
    await rowIn(a, gone).getByRole('button', { name: `Poista: ${gone}` }).click();
    await rowIn(a, gone).waitFor({ state: 'detached' });
    await untilSafe(a);
    await app.kill();

    // They notice, and go on writing.
    await waitFor(async () => (await a.getByTestId('path').first().getAttribute('data-path')) === 'offline', { what: '“host away” at a guest', timeoutMs: 60_000 });
    const counts = writers.map((writer) => writer.written());
    for (const [index, writer] of writers.entries()) await writtenAtLeast(writer, (counts[index] ?? 0) + 2);
    const alone = 'Aino yksin';
    await record(a, 'service', ZONE, { Palvelu: alone });
    await expect.poll(() => a.getByTestId('safety').first().getAttribute('data-state')).toBe('here');

    app = await launchApp({ dataDir });
    const written = (await Promise.all(writers.map((writer) => writer.stop()))).flat();
    for (const page of pages()) await untilSafe(page);
    for (const page of pages()) await untilDirect(page);

    await openSaved(app.window, TITLE);
    const wanted = [kept, alone, ...written];
    for (const page of [...pages(), app.window]) {
      await waitFor(async () => {
        const shown = await texts(page);
        return wanted.every((text) => shown.filter((other) => other === text).length === 1) && !shown.includes(gone);
      }, { what: 'everything written, once, and nothing deleted', timeoutMs: 60_000 });
    }
    expect(await texts(b)).toEqual(await texts(a));
    expect(await texts(c)).toEqual(await texts(a));
    expect(await texts(app.window)).toEqual(await texts(a));
  });

  // With the one before they are ten; a hundred are in `tests/long/app-kill.long.ts`.
  it('a host that is killed again and again while everybody writes loses nothing of it', async () => {
    const writers = pages().map((page, index) => keepWriting(page, `Sarja ${index}`));
    for (let kill = 0; kill < SERIES; kill += 1) {
      const counts = writers.map((writer) => writer.written());
      for (const [index, writer] of writers.entries()) await writtenAtLeast(writer, (counts[index] ?? 0) + 1);
      await app.kill();
      app = await launchApp({ dataDir });
    }
    const written = (await Promise.all(writers.map((writer) => writer.stop()))).flat();
    for (const page of pages()) await untilSafe(page);
    for (const page of pages()) await untilDirect(page);
    await openSaved(app.window, TITLE);
    for (const page of [...pages(), app.window]) {
      await waitFor(async () => {
        const shown = await texts(page);
        return written.every((text) => shown.filter((other) => other === text).length === 1);
      }, { what: `all ${written.length} services, once`, timeoutMs: 60_000 });
    }
  });

  it('a killed engine comes back by itself; nobody loses or doubles anything', async () => {
    const writers = pages().map((page, index) => keepWriting(page, `Moottori ${index}`));
    for (const writer of writers) await writtenAtLeast(writer, 2);
    const mainPid = app.mainPid;
    const first = await app.killEngine();
    const counts = writers.map((writer) => writer.written());
    for (const [index, writer] of writers.entries()) await writtenAtLeast(writer, (counts[index] ?? 0) + 2);
    const written = (await Promise.all(writers.map((writer) => writer.stop()))).flat();
    for (const page of pages()) await untilSafe(page);
    // Not before a new engine has taken everybody back.
    for (const page of pages()) await untilDirect(page);
    expect(app.mainPid).toBe(mainPid);
    expect(first).not.toBe(mainPid);
    for (const page of [...pages(), app.window]) {
      const cards = cardsOf(await readTask(page, TASK1)).map((card) => card.words.Palvelu);
      for (const text of written) expect(cards.filter((other) => other === text)).toHaveLength(1);
    }
  });
});
