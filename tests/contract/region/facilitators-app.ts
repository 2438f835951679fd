import { join } from 'node:path';
import { createHostCore, type HostCore } from '../../../electron/host';
import { createHandlers } from '../../../electron/ipc/handlers';
import { openLibrary, type Library } from '../../../electron/library';
import { openSettings } from '../../../electron/platform/settings-file';
import { createRegionDoor, RegionHosting, RegionRecords, routeToRegion } from '../../../electron/region';
import { err } from '../../../shared/kernel/result';
import type { Handlers } from '../../../shared/ipc';

export interface FacilitatorsApp {
  readonly host: HostCore;
  readonly library: Library;
  readonly region: RegionHosting;
  /** What the app's window calls. */
  readonly calls: Handlers;
  close(): Promise<void>;
}

/** The app's main process without its windows, put together as `electron/main.ts` does. */
export async function openApp(dir: string): Promise<FacilitatorsApp> {
  const opened = await openLibrary(join(dir, 'library'));
  if (!opened.ok) throw new Error(opened.error);
  const library = opened.value;
  const records = new RegionRecords(library.records);
  await records.load();
  const log = (): void => undefined;
  const host: HostCore = await createHostCore({ library, clientDir: dir, firstGuestPort: 0, log, inner: { diversion: createRegionDoor((id) => region.clientOf(id)) } });
  const region: RegionHosting = new RegionHosting({ host, library, records, log });
  const settings = await openSettings(join(dir, 'settings.json'));
  const files = { deliver: async () => ({ kind: 'cancelled' as const }), pickWorkshop: async () => err('not-here' as const), pickTemplate: async () => err('not-here' as const), chooseCertificate: async () => null, chooseFolder: async () => null, show: async () => undefined };
  const calls = routeToRegion(createHandlers({ library, host, settings, files, report: { kind: 'page', address: () => '' }, region, certificate: null, backups: null, openGuestWindow: null, openProjector: null }), region, host);
  region.resume();
  return {
    host,
    library,
    region,
    calls,
    async close() {
      await region.close();
      await host.close();
      await library.close();
    },
  };
}
