import { boardDocName, workshopDocName } from '../../shared/doc';
import type { HostingState, OpenedWorkshop, RegionProblem, RegionRefused, RegionSettings, RegionState } from '../../shared/ipc';
import { err, ok, type Result } from '../../shared/kernel/result';
import type { HostCore, LogLine } from '../host';
import type { Library } from '../library';
import { startLiveCopy, type LiveCopy } from './live-copy';
import { certificateAt } from './pinned-agent';
import { RegionClient } from './region-client';
import type { RegionRecords, RegionServerRecord } from './region-records';

/** How long bringing home waits for the last of the work. */
const CATCH_UP_MS = 30_000;

export interface RegionHostingPorts {
  readonly host: HostCore;
  readonly library: Library;
  readonly records: RegionRecords;
  readonly log: LogLine;
}

interface There {
  readonly client: RegionClient;
  /** Null until the server has given a session. */
  copy: LiveCopy | null;
  starting: Promise<void> | null;
  /** What the server said last. */
  lastState: HostingState;
}

/** The facilitator's side of region hosting: which workshops are on the server, and their live copies here. */
export class RegionHosting {
  readonly #ports: RegionHostingPorts;
  readonly #there = new Map<string, There>();
  #closed = false;

  constructor(ports: RegionHostingPorts) {
    this.#ports = ports;
    for (const { workshopId, server } of ports.records.allHosted()) this.#add(workshopId, server);
  }

  isThere(workshopId: string): boolean {
    return this.#there.has(workshopId);
  }

  clientOf(workshopId: string): RegionClient | null {
    return this.#there.get(workshopId)?.client ?? null;
  }

  /** Takes up the live copies of what was hosted there when the app ended. */
  resume(): void {
    for (const workshopId of this.#there.keys()) void this.#startCopy(workshopId).catch(() => undefined);
  }

  settings(): RegionSettings {
    const server = this.#ports.records.server();
    return { url: server?.url ?? '', hasKey: (server?.key ?? '') !== '', fingerprint: server?.fingerprint ?? null };
  }

  async connect(url: string, key: string, fingerprint: string | null): Promise<RegionRefused | null> {
    const address = serverAddress(url);
    const known = this.#ports.records.server();
    const kept = known && address && known.url === address.href ? known : null;
    if (!address) return { kind: 'problem', problem: 'bad-address' };
    const server = { url: address.href, key: key || (kept?.key ?? ''), fingerprint: fingerprint ?? kept?.fingerprint ?? null };
    const client = new RegionClient(server);
    const checked = await client.check();
    client.close();
    if (checked.ok) await this.#ports.records.setServer(server);
    if (checked.ok) return null;
    const met = checked.error === 'certificate' ? await certificateAt(address) : null;
    return { kind: 'problem', problem: checked.error, ...(met !== null && { fingerprint: met }) };
  }

  forget(): Promise<void> {
    return this.#ports.records.setServer(null);
  }

  state(workshopId: string): RegionState {
    const there = this.#there.get(workshopId);
    return there ? { kind: 'there', server: there.client.url.host, copy: there.copy?.state.get() ?? 'away' } : { kind: 'not-there', settings: this.settings() };
  }

  /** Opens the workshop on the server and keeps a live copy here. */
  async host(workshopId: string): Promise<RegionProblem | null> {
    const { host, library, records, log } = this.#ports;
    const server = records.server();
    if (this.isThere(workshopId)) return null;
    if (!server) return 'no-server';
    const entry = await library.info(workshopId);
    if (!entry) return 'failed';
    // Nobody goes on working in a room that will be elsewhere in a moment.
    if (host.hostingState(workshopId).kind === 'on') await host.stopHosting(workshopId);
    // Opening a document brings it up to the present schema: were that done in two places, texts would be doubled.
    for (const name of [workshopDocName(workshopId), ...entry.groups.map(({ boardId }) => boardDocName(boardId))]) await host.editDoc(name, () => undefined);
    const file = await library.exportFile(workshopId);
    if (!file) return 'failed';
    const client = new RegionClient(server);
    const sent = await this.#send(client, workshopId, file);
    client.close();
    if (!sent.ok) return sent.error;
    await records.setHosted(workshopId, server);
    this.#add(workshopId, server).lastState = sent.value;
    log('region-hosting-started');
    await this.#startCopy(workshopId);
    return null;
  }

  /** Ends it there, once everything is here. `force`: also when the server does not answer. */
  async bringHome(workshopId: string, force: boolean): Promise<RegionProblem | null> {
    const there = this.#there.get(workshopId);
    if (!there) return null;
    const stopped = await there.client.call('host.stop', { workshopId });
    if (!stopped.ok && !force) return stopped.error;
    await this.#startCopy(workshopId).catch(() => undefined);
    const complete = stopped.ok && (await there.copy?.caughtUp(CATCH_UP_MS)) === true;
    if (!complete && !force) return 'unreachable';
    await there.copy?.close();
    there.client.close();
    this.#there.delete(workshopId);
    await this.#ports.records.endHosted(workshopId);
    this.#ports.log('region-hosting-ended', { complete });
    return null;
  }

  /** The workshop as this window opens it: there, or the copy here while the server does not answer (null). */
  async open(workshopId: string): Promise<Pick<OpenedWorkshop, 'session' | 'participantId' | 'readOnly'> | null> {
    const there = this.#there.get(workshopId);
    const opened = await there?.client.call('library.open', { workshopId });
    if (!opened?.ok || opened.value.kind !== 'opened') return null;
    const { session, participantId, readOnly } = opened.value.workshop;
    return { session, participantId, readOnly };
  }

  async hostingState(workshopId: string): Promise<HostingState> {
    const there = this.#there.get(workshopId);
    if (!there) return { kind: 'off' };
    const answer = await there.client.call('host.state', { workshopId });
    if (answer.ok) there.lastState = answer.value;
    return there.lastState;
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const there of this.#there.values()) {
      await there.starting?.catch(() => undefined);
      await there.copy?.close();
      there.client.close();
    }
  }

  async #send(client: RegionClient, workshopId: string, file: Uint8Array): Promise<Result<HostingState, RegionProblem>> {
    const checked = await client.check();
    if (!checked.ok) return checked;
    const sent = await client.put(workshopId, file);
    if (!sent.ok) return sent;
    const started = await client.call('host.start', { workshopId });
    if (!started.ok) return started;
    return started.value.kind === 'state' ? ok(started.value.state) : err('failed');
  }

  #add(workshopId: string, server: RegionServerRecord): There {
    const there: There = { client: new RegionClient(server), copy: null, starting: null, lastState: { kind: 'off' } };
    this.#there.set(workshopId, there);
    return there;
  }

  /** Tries until the server gives a session; one attempt at a time. */
  #startCopy(workshopId: string): Promise<void> {
    const there = this.#there.get(workshopId);
    if (!there || there.copy || this.#closed) return Promise.resolve();
    there.starting ??= (async () => {
      const opened = await this.open(workshopId);
      if (opened && !this.#closed && this.#there.get(workshopId) === there) {
        there.copy = await startLiveCopy({ workshopId, client: there.client, session: opened.session, host: this.#ports.host, library: this.#ports.library });
      }
    })().finally(() => {
      there.starting = null;
      if (!there.copy && !this.#closed && this.#there.get(workshopId) === there) setTimeout(() => void this.#startCopy(workshopId).catch(() => undefined), RETRY_MS).unref();
    });
    return there.starting;
  }
}

const RETRY_MS = 5_000;

/** `polku.example.fi` → `https://polku.example.fi/`. Null for what is no server's address; plain http only on this computer. */
export function serverAddress(typed: string): URL | null {
  const text = typed.trim();
  const full = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(full)) return null;
  const url = new URL(full);
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && here)) return null;
  return url.username === '' && url.password === '' && url.search === '' && url.hash === '' && url.pathname === '/' ? url : null;
}
