import type { Page } from 'playwright-core';
import { boardDocName } from '../../../shared/doc';
import { PROTOCOL_VERSION, seat } from '../../../shared/protocol';
import { enginePid, launchApp, type RunningApp } from '../../e2e/support';
import { call, newWorkshop } from '../../e2e/support/bridge-calls';
import { setup as openDisplay } from '../../e2e/support/display';
import { processUse } from '../crowd/process-use';

/** The real app, hosting: what people's pages connect to. */
export interface OurRoom {
  readonly idleUrl: () => string;
  /** Takes a seat and connects the page. */
  begin(page: Page, index: number): Promise<void>;
  /** Seconds of processor time of the host so far: main process and engine. */
  cpuSeconds(): Promise<number>;
  close(): Promise<void>;
}

/** Needs `npm run build`. */
export async function openOurRoom(): Promise<OurRoom> {
  const closeDisplay = await openDisplay();
  const app: RunningApp = await launchApp();
  const workshopId = await newWorkshop(app.window, 'Huone');
  const started = await call(app.window, 'host.start', { workshopId });
  if (started.kind !== 'state' || started.state.kind !== 'on') throw new Error(started.kind);
  const { port, joinUrl } = started.state;
  const key = new URL(joinUrl).hash.slice('#k='.length);
  const base = `http://127.0.0.1:${port}`;
  const group = (await call(app.window, 'library.list', {})).find(({ id }) => id === workshopId)?.groups[0];
  if (!group) throw new Error('no group');
  let names = 0;

  return {
    idleUrl: () => `${base}/engine.html`,
    async begin(page) {
      const response = await fetch(`${base}/api/join`, { method: 'POST', body: JSON.stringify({ protocol: PROTOCOL_VERSION, key, name: `Osallistuja ${(names += 1)}`, groupId: group.id }) });
      const { session } = seat.parse(await response.json());
      await page.evaluate(([secret, name]) => window.room.ours(secret, name), [session, boardDocName(group.boardId)] as const);
    },
    async cpuSeconds() {
      const pids = [app.mainPid, await enginePid(app.app)];
      return pids.reduce((sum, pid) => sum + (processUse(pid)?.cpuSeconds ?? Number.NaN), 0);
    },
    async close() {
      await app.close();
      closeDisplay?.();
    },
  };
}
