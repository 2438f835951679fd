import { createHostCore, NO_PROXIES, trustedProxies, type HostCore, type LogLine, type TlsFiles } from '../host';
import { createHeadlessHandlers } from '../ipc/headless-handlers';
import type { Library } from '../library';
import type { SettingsStore } from '../platform/settings-file';
import type { ServerConfig } from './config-keys';
import type { FacilitatorKeys } from './facilitator-keys';
import { createMetrics } from './metrics';
import { HEALTH_PATH, openOps, sendHealth, type Health, type OpsServer } from './ops';
import { ownedHandlers } from './owned-handlers';
import { shareLibrary, type SharedRedis } from './instances';
import { Owners } from './owners';
import { RegionApi } from './region-api';

export interface RegionServerPorts {
  readonly config: ServerConfig;
  readonly library: Library;
  /** The Redis that instances share; null for one alone. */
  readonly redis: SharedRedis | null;
  readonly settings: SettingsStore;
  readonly keys: FacilitatorKeys;
  readonly clientDir: string;
  readonly tls: TlsFiles | undefined;
  readonly log: LogLine;
}

export interface RegionServer {
  readonly host: HostCore;
  readonly port: number;
  readonly opsPort: number | null;
  renewTls(tls: TlsFiles): void;
  /** Lets nobody new in, waits as the configuration says, tells everybody, flushes. */
  close(): Promise<void>;
}

/** The host on a server: one public port, many facilitators. Rejects with the system's error when a port is taken. */
export async function startRegionServer({ config, library: own, redis, settings, keys, clientDir, tls, log: writeLog }: RegionServerPorts): Promise<RegionServer> {
  let started = false;
  let draining = false;
  const metrics = createMetrics({ gauges: () => host.gauges(), health: () => own.docs.health.get(), draining: () => draining });
  const log: LogLine = (event, details) => {
    metrics.count(event);
    writeLog(event, details);
  };
  const shared = redis ? await shareLibrary(own, redis, log) : null;
  const library = shared?.library ?? own;
  const owners = new Owners(library.records);
  const health = (): Health => ({ status: !started ? 'starting' : draining ? 'draining' : own.docs.health.get() === 'ok' ? 'ok' : 'disk' });
  const api = new RegionApi({ library, keys, owners, maxWorkshops: config.maxWorkshopsPerFacilitator, isHosted: (workshopId) => host.hostingState(workshopId).kind === 'on', onTaken: async (workshopId) => {
    log('workshop-taken');
    await shared?.offer(workshopId);
  }, now: Date.now });
  const host: HostCore = await createHostCore({
    library,
    clientDir,
    log,
    iceServers: config.iceServers,
    extensions: redis ? [redis.extension] : [],
    inTurn: shared?.inTurn,
    publicDoor: {
      publicUrl: new URL(config.publicUrl),
      address: config.address,
      port: config.port,
      tls,
      proxies: trustedProxies(config.trustedProxies) ?? NO_PROXIES,
      maxSockets: config.maxSockets,
      maxSocketsPerAddress: config.maxSocketsPerAddress,
      async onOther(request, response, path) {
        if (path !== HEALTH_PATH) return api.serve(request, response, path);
        sendHealth(response, health());
        return true;
      },
    },
  });
  const handlers = createHeadlessHandlers({ library, host, settings });
  host.serveCoFacilitators(handlers);
  host.serveFacilitators({
    async handlersOf(key) {
      const who = await keys.find(key);
      if (!who) return null;
      const mayAdd = async (): Promise<boolean> => (await owners.countOf(who.id)) < config.maxWorkshopsPerFacilitator;
      return ownedHandlers({ handlers, facilitatorId: who.id, owners, mayAdd, onAdded: async (workshopId) => shared?.offer(workshopId) });
    },
  });
  let ops: OpsServer | null = null;
  try {
    if (config.opsPort > 0) ops = await openOps(config.opsAddress, config.opsPort, health, () => metrics.text());
  } catch (error) {
    await host.close({ resume: true });
    throw error;
  }
  shared?.follow(host);
  await host.resumeHosting();
  started = true;
  log('server-started', { workshops: host.gauges().workshops });
  return {
    host,
    port: host.inner.port,
    opsPort: ops?.port ?? null,
    renewTls: (files) => host.renewTls(files),
    async close() {
      draining = true;
      host.drain();
      log('server-draining', { people: host.gauges().people });
      if (config.drainSeconds > 0) await new Promise((resolve) => setTimeout(resolve, config.drainSeconds * 1_000));
      await host.close({ resume: true });
      log('server-closed');
      await shared?.close();
      metrics.end();
      await ops?.close();
    },
  };
}
