import { mkdir } from 'node:fs/promises';
import type { Translate } from '../../shared/i18n';
import { openLibrary, type OpenLibraryError } from '../library';
import { dataFolder } from '../platform/data-folder';
import { logToStderr } from '../platform/log';
import { openSettings } from '../platform/settings-file';
import type { ServerConfig } from './config-keys';
import { FacilitatorKeys } from './facilitator-keys';
import { openSharedRedis, type SharedRedis } from './instances';
import { keysFileOf } from './read-config';
import { startRegionServer, type RegionServer } from './run-server';
import { readTls, watchTls } from './tls-files';

export interface ServeOptions {
  readonly config: ServerConfig;
  readonly clientDir: string;
  readonly t: Translate;
  readonly say: (line: string) => void;
  readonly explainLibrary: (error: OpenLibraryError, folder: string) => string;
}

const codeOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unexpected');

/** Runs the region server until it is told to end. What hinders it is said in words; the exit code is then 1. */
export async function serve({ config, clientDir, t, say, explainLibrary }: ServeOptions): Promise<void> {
  const fail = (line: string): void => {
    console.error(line);
    process.exitCode = 1;
  };
  const { tlsCert: cert, tlsKey: key } = config;
  const files = cert === undefined || key === undefined ? null : await readTls(cert, key);
  if (files && !files.ok) return fail(t(files.error === 'unreadable' ? 'server.tlsUnreadable' : 'server.tlsNotAPair', { cert: cert ?? '', key: key ?? '' }));
  const keys = new FacilitatorKeys(keysFileOf(config));
  const known = await keys.read();
  if (!known.ok) return fail(t('server.keysUnreadable', { file: keysFileOf(config) }));

  await mkdir(config.dataDir, { recursive: true }).catch(() => undefined);
  const folder = dataFolder({ POLKUPAJA_DATA_DIR: config.dataDir });
  const opened = await openLibrary(folder.library);
  if (!opened.ok) return fail(explainLibrary(opened.error, folder.library));
  const library = opened.value;
  const settings = await openSettings(folder.settings);
  let redis: SharedRedis | null = null;
  try {
    if (config.redisUrl !== undefined) redis = await openSharedRedis(config.redisUrl, config.redisPrefix, logToStderr);
  } catch {
    await library.close();
    return fail(t('server.redisAway', { url: new URL(config.redisUrl ?? '').host }));
  }
  let server: RegionServer;
  try {
    server = await startRegionServer({ config, library, redis, settings, keys, clientDir, tls: files?.value, log: logToStderr });
  } catch (error) {
    await library.close();
    return fail(t('server.portTaken', { address: config.address, port: String(config.port), what: codeOf(error) }));
  }
  say(t('server.running', { url: config.publicUrl }));
  if (server.opsPort !== null) say(t('server.ops', { address: config.opsAddress, port: String(server.opsPort) }));
  if (!known.value.some(({ revokedAt }) => revokedAt === null)) say(t('server.noKeys'));

  const renewTls = async (): Promise<void> => {
    if (cert === undefined || key === undefined) return;
    const renewed = await readTls(cert, key);
    // Half of a renewal: the old one goes on until both are there.
    if (!renewed.ok) return logToStderr('certificate-refused', { reason: renewed.error });
    server.renewTls(renewed.value);
    logToStderr('certificate-renewed');
  };
  const endWatching = cert !== undefined && key !== undefined ? watchTls(cert, key, () => void renewTls()) : () => undefined;
  process.on('SIGHUP', () => void renewTls());
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    endWatching();
    server.close().then(() => library.close()).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
