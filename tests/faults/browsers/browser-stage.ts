import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import * as Y from 'yjs';
import { inProject } from '../../../build/bundle/paths';
import { boardDocName } from '../../../shared/doc';
import { lookupAnswer, PROTOCOL_VERSION, seat } from '../../../shared/protocol';
import { openRelay } from '../../contract/host/relay-client';
import { startRegion, type RegionProcess } from '../../contract/region/region-process';
import { findChromium, launchApp, type RunningApp } from '../../e2e/support';
import { call as callHost, newWorkshop } from '../../e2e/support/bridge-calls';
import { buildPages } from '../../support/sync/build-pages';
import { readBoard } from '../read-board';
import type { Network } from '../faults';
import type { Stage, StageGuest } from '../stage';
import { openOtherRoom } from './other-room';

/*
 * The matrix with all that is real: the app in Electron, with its engine; two people in another room, behind a cable that
 * delays and loses, in a browser of their own; one on the host's network. Their pages have the product's sync code without
 * a face, put into a page of the host.
 */
interface Place {
  /** Of the guests' door, as guests reach it. */
  readonly base: string;
  readonly token: string;
  /** The same door from here. */
  readonly localBase: string;
}

/** A page of the host that does nothing outside of the app. */
const IDLE_PAGE = 'engine.html';

export async function openBrowserStage(network: Network): Promise<Stage> {
  const pages = await buildPages({ guest: 'tests/support/sync/guest-page.ts' });
  const script = await readFile(join(pages, 'guest.js'), 'utf8');
  const dataDir = await mkdtemp(join(tmpdir(), 'polkupaja-faults-'));
  const room = await openOtherRoom();
  const nearby: Browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'] });
  let app: RunningApp = await launchApp({ dataDir });
  let region: RegionProcess | null = null;
  const workshopId = await newWorkshop(app.window, 'Häiriöt');
  const port = await startHosting();
  const group = (await callHost(app.window, 'library.list', {})).find(({ id }) => id === workshopId)?.groups[0];
  if (!group) throw new Error('no group');
  const board = boardDocName(group.boardId);
  await room.set(network, port);

  async function startHosting(): Promise<number> {
    const started = await callHost(app.window, 'host.start', { workshopId });
    if (started.kind !== 'state' || started.state.kind !== 'on') throw new Error(started.kind);
    return started.state.port;
  }

  async function place(): Promise<Place> {
    const state = await callHost(app.window, 'host.state', { workshopId });
    if (state.kind !== 'on') throw new Error(state.kind);
    const at = region?.port ?? state.port;
    return { base: `http://${room.hostAddress()}:${at}`, token: new URL(state.joinUrl).hash.slice('#k='.length), localBase: `http://127.0.0.1:${at}` };
  }

  async function takeSeat(name: string): Promise<{ readonly session: string; readonly base: string }> {
    const { base, token, localBase } = await place();
    const post = async (path: string, body: object): Promise<unknown> => (await fetch(localBase + path, { method: 'POST', body: JSON.stringify({ protocol: PROTOCOL_VERSION, ...body }) })).json();
    const groupId = lookupAnswer.parse(await post('/api/lookup', { key: token })).groups[0]?.id;
    return { base, session: seat.parse(await post('/api/join', { key: token, name, groupId })).session };
  }

  const cdp = new Map<Page, (state: 'frozen' | 'active') => Promise<void>>();
  async function guest(name: string, browser: Browser): Promise<StageGuest> {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(name, error));
    const session = await context.newCDPSession(page);
    cdp.set(page, async (state) => void (await session.send('Page.setWebLifecycleState', { state })));
    const begin = async (): Promise<void> => {
      const { session: secret, base } = await takeSeat(name);
      await page.goto(`${base}/${IDLE_PAGE}`);
      await page.addScriptTag({ content: script, type: 'module' });
      await page.waitForFunction(() => 'guest' in window);
      await page.evaluate(([key, doc]) => {
        window.guest.connect(key);
        window.guest.open(doc);
      }, [secret, board] as const);
    };
    await begin();
    const call: StageGuest['call'] = (method, ...args) => page.evaluate(([wanted, given]) => (window.guest[wanted as 'text'] as (...all: unknown[]) => unknown)(...given), [method, args] as const) as never;
    return {
      name,
      call,
      async moveAlong() {
        const file = await call('takeAlong', board);
        await begin();
        await page.waitForFunction((doc) => window.guest.synced(doc), board, { timeout: 60_000 });
        await call('bring', board, file);
      },
    };
  }

  const struck = [await guest('Anna', room.browser), await guest('Berit', room.browser)];
  const struckPages = [...cdp.values()];
  const others = [await guest('Cecilia', nearby)];

  /** The facilitator opens the workshop on the region's server: nobody can reach this laptop. */
  async function goToRegion(): Promise<void> {
    region = await startRegion(inProject('dist/electron/host.js'), join(dataDir, 'region'), { env: { POLKUPAJA_ADDRESS: '0.0.0.0' } });
    const key = await region.key('Ohjaaja');
    const connected = await callHost(app.window, 'region.connect', { url: region.base, key });
    if (connected.kind !== 'connected') throw new Error(JSON.stringify(connected));
    const there = await callHost(app.window, 'region.host', { workshopId });
    if (there.kind !== 'state') throw new Error(JSON.stringify(there));
  }

  return {
    channels: () => region === null,
    board,
    struck,
    others,
    async strike(strike) {
      if (strike.what === 'network') await room.set(strike.is, port);
      if (strike.what === 'host dies') await app.kill();
      if (strike.what === 'host moves') await Promise.all([room.set({ cut: true }, port), room.moveHost()]);
      if (strike.what === 'device sleeps') await room.sleep(true);
      if (strike.what === 'network changes') await room.changeNetwork();
      if (strike.what !== 'page freezes') return;
      for (const freeze of struckPages) await freeze('frozen');
      await room.set({ cut: true }, port);
    },
    async mend(strike) {
      if (strike.what === 'host dies') app = await launchApp({ dataDir });
      if (strike.what === 'device sleeps') await room.sleep(false);
      if (strike.what === 'network' && strike.is.inbound === 'blocked') {
        await goToRegion();
        return 'move';
      }
      if (strike.what === 'network' || strike.what === 'host moves' || strike.what === 'page freezes') await room.set(network, port);
      if (strike.what === 'page freezes') for (const wake of struckPages) await wake('active');
      return strike.what === 'host moves' ? 'move' : 'stay';
    },
    async hostDoc() {
      const opened = await callHost(app.window, 'library.open', { workshopId });
      if (opened.kind !== 'opened') throw new Error(opened.kind);
      const relay = openRelay(opened.workshop.socketBase, board, opened.workshop.session, new Y.Doc());
      await relay.synced;
      relay.close();
      return relay.doc;
    },
    diskDoc: () => readBoard(join(dataDir, 'library'), board),
    async close() {
      await Promise.allSettled([room.sleep(false)]);
      await Promise.allSettled([nearby.close(), room.close(), app.close()]);
      region?.kill('SIGKILL');
      await region?.ended;
      for (const dir of [pages, dataDir]) await rm(dir, { recursive: true, force: true });
    },
  };
}
