import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';

/** Where Chromium writes its own account of the network, by `--log-net-log`. */
export const netLogFile = (): string => join(tmpdir(), `polkupaja-net-${randomUUID()}.json`);

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: { readonly url?: string; readonly host?: string } }[];
}

const NETWORK = new Set(['http:', 'https:', 'ws:', 'wss:']);

/** Everybody that an ended app's browser part asked something of: hosts of requests, and names that were looked up. */
export async function talkedTo(file: string): Promise<{ readonly hosts: string[]; readonly names: string[] }> {
  const { constants, events } = JSON.parse(await readFile(file, 'utf8')) as NetLog;
  const start = constants.logEventTypes.URL_REQUEST_START_JOB;
  const lookUp = constants.logEventTypes.HOST_RESOLVER_MANAGER_JOB;
  const hosts = new Set<string>();
  const names = new Set<string>();
  for (const { type, params } of events) {
    if (type === start && params?.url !== undefined && NETWORK.has(new URL(params.url).protocol)) hosts.add(new URL(params.url).hostname);
    if (type === lookUp && params?.host !== undefined) names.add(params.host);
  }
  return { hosts: [...hosts], names: [...names] };
}
