import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { createHostCore, type HostCore } from '../../../electron/host';
import { openLibrary, type Library } from '../../../electron/library';
import { join as joinWorkshop } from '../../../renderer/sync/host-api';
import { boardDocName } from '../../../shared/doc';
import type { EngineAssignment, EngineReport } from '../../../shared/ipc/engine';
import { buildPages } from './build-pages';
import { installInstruments } from './instruments';
import type {} from './guest-page';

const CHROMIUM = process.env.POLKUPAJA_CHROMIUM ?? '/usr/bin/chromium';
const CHROMIUM_ARGS = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export interface GuestOptions {
  /** False: a browser in which WebRTC was switched off. */
  readonly webrtc?: boolean;
  readonly live?: 'auto' | 'relay';
}

/** Somebody who has joined, without a page yet. */
export interface JoinedGuest {
  readonly session: string;
  readonly board: string;
}

export interface TestGuest {
  readonly page: Page;
  readonly board: string;
  /** The page is loaded anew, with the same seat or with that of another name. */
  reopen(newSeat?: string): Promise<void>;
  /** Another tab of the same person in the same browser. */
  secondTab(): Promise<TestGuest>;
  close(): Promise<void>;
}

export interface SyncWorld {
  readonly host: HostCore;
  /** The first group's. */
  readonly board: string;
  /** One per group. */
  readonly boards: readonly string[];
  readonly workshopId: string;
  readonly browser: Browser;
  /** `http://127.0.0.1:<port>/` of the hosted workshop. */
  readonly baseUrl: () => string;
  /** The engine's own page in an ordinary browser page; resolves after its first heartbeat. */
  startEngine(): Promise<Page>;
  guest(name: string, options?: GuestOptions): Promise<TestGuest>;
  /** Takes a seat in a group. */
  join(name: string, groupIndex: number): Promise<JoinedGuest>;
  /** An instrumented page of its own browser context. */
  openPage(url: string, options?: { readonly webrtc?: boolean }): Promise<Page>;
  /** What the host has logged so far. */
  log(): readonly LogEntry[];
  stopHost(): Promise<void>;
  /** On the same ports, with the same library folder. */
  startHost(): Promise<void>;
  close(): Promise<void>;
}

export type LogEntry = Readonly<Record<string, string | number | boolean>> & { readonly event: string };

export interface SyncWorldOptions {
  readonly guestBoardRelay?: boolean;
  readonly groups?: number;
  /** More scripts to build as pages of the host, by name. */
  readonly pages?: Readonly<Record<string, string>>;
}

/** A real host core with a real library in a temporary folder, and Chromium for its guests and its engine. */
export async function openSyncWorld({ guestBoardRelay = true, groups = 1, pages = {} }: SyncWorldOptions = {}): Promise<SyncWorld> {
  const clientDir = await buildPages({ guest: 'tests/support/sync/guest-page.ts', engine: 'renderer/engine.ts', ...pages });
  const libraryDir = await mkdtemp(join(tmpdir(), 'polkupaja-library-'));
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
  let library: Library;
  let host: HostCore;
  let innerPort = 0;
  const lines: LogEntry[] = [];
  let workshopId = '';
  const contexts = new Set<BrowserContext>();

  async function startHost(): Promise<void> {
    const opened = await openLibrary(libraryDir);
    if (!opened.ok) throw new Error(opened.error);
    library = opened.value;
    host = await createHostCore({ library, clientDir, firstGuestPort: 0, guestBoardRelay, log: (event, details) => void lines.push({ event, ...details }), inner: { port: innerPort, serveClient: true } });
    innerPort = host.inner.port;
    if (workshopId !== '' && (await host.resumeHosting()).length !== 1) throw new Error('the workshop is not hosted again');
  }

  async function stopHost(): Promise<void> {
    await host.close({ resume: true });
    await library.close();
  }

  async function openPage(url: string, { webrtc = true }: { readonly webrtc?: boolean } = {}): Promise<Page> {
    // A bench's page also talks to the servers that we are compared with.
    const context = await browser.newContext({ bypassCSP: Object.keys(pages).length > 0 });
    contexts.add(context);
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error('page error', error));
    if (!webrtc) await page.addInitScript(() => Reflect.deleteProperty(window, 'RTCPeerConnection'));
    await page.addInitScript(installInstruments);
    await page.goto(url);
    return page;
  }

  function state() {
    const hosting = host.hostingState(workshopId);
    if (hosting.kind !== 'on') throw new Error('not hosted');
    return hosting;
  }
  const baseUrl = (): string => `http://127.0.0.1:${state().port}/`;

  await startHost();
  const created = await library!.create({ templateId: 'verkostopaiva', title: 'Testi', region: 'Kainuu', date: '', groups, language: 'fi' });
  if (created === null) throw new Error('no workshop');
  workshopId = created;
  const started = await host!.startHosting(workshopId, { address: '127.0.0.1' });
  if (!started.ok) throw new Error(started.error);
  const info = await library!.info(workshopId);
  const boards = (info?.groups ?? []).map(({ boardId }) => boardDocName(boardId));
  const board = boards[0] ?? '';

  async function joinGroup(name: string, groupIndex: number): Promise<JoinedGuest> {
    const group = info?.groups[groupIndex];
    if (!group) throw new Error(`no group ${groupIndex}`);
    const seat = await joinWorkshop(baseUrl(), { key: state().code, name, groupId: group.id });
    if (!seat.ok) throw new Error(seat.error);
    return { session: seat.value.session, board: boardDocName(group.boardId) };
  }

  return {
    get host() {
      return host;
    },
    board,
    boards,
    workshopId,
    browser,
    baseUrl,
    startHost,
    log: () => lines,
    stopHost,
    async startEngine() {
      const context = await browser.newContext();
      contexts.add(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => console.error('engine error', error));
      const assignment: EngineAssignment = { socketBase: host.inner.socketBase, session: host.engineSession(), boards: host.hostedBoards.get().map(({ boardId }) => boardId) };
      const alive = new Promise<void>((resolve, reject) => {
        setTimeout(() => reject(new Error('the engine is silent')), 180_000).unref();
        void page.exposeFunction('engineHeartbeat', (report: EngineReport) => {
          if (report.boards === assignment.boards.length) resolve();
        });
      });
      await page.addInitScript(installInstruments);
      await page.addInitScript((given: EngineAssignment) => {
        const heartbeat = (report: EngineReport): void => (window as unknown as { engineHeartbeat(report: EngineReport): void }).engineHeartbeat(report);
        Object.defineProperty(window, 'polkupajaEngine', { value: { onBoards: (listener: (a: EngineAssignment) => void) => listener(given), heartbeat } });
      }, assignment);
      await page.goto(`http://127.0.0.1:${host.inner.port}/engine.html`);
      await alive;
      return page;
    },
    async guest(name, { webrtc = true, live = 'auto' } = {}) {
      const { session } = await joinGroup(name, 0);
      const page = await openPage(`${baseUrl()}guest.html`, { webrtc });
      const begin = (secret = session, on = page): Promise<void> =>
        on.evaluate(
          ([key, doc, way]) => {
            window.guest.connect(key);
            window.guest.open(doc, way);
          },
          [secret, board, live] as const,
        );
      await begin();
      const reopen = async (newSeat?: string): Promise<void> => {
        await page.goto(`${baseUrl()}guest.html`);
        await begin(newSeat === undefined ? session : (await joinGroup(newSeat, 0)).session);
      };
      const tab = async (on: Page): Promise<TestGuest> => ({
        page: on,
        board,
        reopen,
        close: () => on.context().close(),
        async secondTab() {
          const second = await page.context().newPage();
          await second.addInitScript(installInstruments);
          await second.goto(`${baseUrl()}guest.html`);
          await begin(session, second);
          return tab(second);
        },
      });
      return tab(page);
    },
    join: joinGroup,
    openPage,
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
      await stopHost();
      await rm(libraryDir, { recursive: true, force: true });
      await rm(clientDir, { recursive: true, force: true });
    },
  };
}
