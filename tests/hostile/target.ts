import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as Y from 'yjs';
import { BOARD_ROOT_NAMES } from '../../shared/doc';
import type { Seat } from '../../shared/protocol';
import { openRelay, type RelayClient } from '../contract/host/relay-client';
import { openControl, type SocketClient } from '../contract/host/socket-client';
import { startHost, type TestHost } from '../contract/host/start-host';
import { putScratch, scratchKeys } from '../support/scratch';

/** What a hostile suite may leave behind in memory: buckets, sessions, garbage that is not collected yet. */
const MOST_GROWTH_BYTES = 120 * 1024 * 1024;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
function heap(): number {
  collect();
  return process.memoryUsage().heapUsed + process.memoryUsage().external;
}

/** A real host with a board, somebody to attack as, and somebody who must not notice. */
export interface Target {
  readonly host: TestHost;
  readonly attacker: Seat;
  readonly reader: Seat;
  readonly board: string;
  /** Moves the host's clock, so that rates do not hide what lies behind them. */
  tick(): void;
  /** The bystander writes and is heard, asks and is answered. */
  bystanderGoesOn(): Promise<void>;
  /** Fails when anything but the bystander's work changed, on disk too, or memory grew without bound. */
  unharmed(): Promise<void>;
  close(): Promise<void>;
}

const SCRATCH = 'sivullinen';

async function stored(host: TestHost, board: string): Promise<string> {
  await host.library.docs.flushed();
  const doc = new Y.Doc();
  for (const update of (await host.library.docs.load(board)).updates) Y.applyUpdate(doc, update);
  const roots = Object.fromEntries([...doc.share.keys()].map((name) => [name, doc.getMap(name).toJSON()]));
  for (const key of Object.keys(roots.drawings ?? {})) if (key.startsWith(SCRATCH)) Reflect.deleteProperty(roots.drawings ?? {}, key);
  const strange = Object.keys(roots).filter((name) => !(BOARD_ROOT_NAMES as readonly string[]).includes(name));
  return JSON.stringify([BOARD_ROOT_NAMES.map((name) => [name, roots[name] ?? {}]), strange]);
}

export async function openTarget(): Promise<Target> {
  let now = Date.now();
  const host = await startHost({ core: { now: () => now } });
  const [attacker, reader, bystander] = [await host.join('Hyökkääjä'), await host.join('Lukija'), await host.join('Sivullinen')];
  const board = host.boards[0] ?? '';
  await host.host.editDoc(`workshop:${host.workshopId}`, (doc) => doc.getMap<Y.Map<unknown>>('members').get(reader.participantId)?.set('role', 'reader'));
  const relay: RelayClient = openRelay(host.socketBase, board, bystander.session);
  await relay.synced;
  const witness: RelayClient = openRelay(host.host.inner.socketBase, board, host.host.facilitatorSession(host.workshopId).session);
  await witness.synced;
  const control: SocketClient = await openControl(host.socketBase, bystander.session);
  let writes = 0;
  const before = await stored(host, board);
  const workshopBefore = (await host.library.docs.load(`workshop:${host.workshopId}`)).updates.length;
  const memory = heap();

  return {
    host,
    attacker,
    reader,
    board,
    tick: () => void (now += 1_000),
    async bystanderGoesOn() {
      await control.roundTrip();
      control.heard.length = 0;
      const key = `${SCRATCH}${(writes += 1)}`;
      const seen = new Promise<void>((resolve) => {
        const look = (): void => {
          if (!scratchKeys(witness.doc).includes(key)) return;
          witness.doc.off('update', look);
          resolve();
        };
        witness.doc.on('update', look);
      });
      putScratch(relay.doc, key, 1);
      await seen;
    },
    async unharmed() {
      if ((await stored(host, board)) !== before) throw new Error('the stored board changed');
      const updates = (await host.library.docs.load(`workshop:${host.workshopId}`)).updates.length;
      if (updates !== workshopBefore) throw new Error('the stored workshop changed');
      const growth = heap() - memory;
      if (growth > MOST_GROWTH_BYTES) throw new Error(`memory grew by ${Math.round(growth / 1024 / 1024)} MB`);
    },
    async close() {
      control.close();
      relay.close();
      witness.close();
      await host.stop();
    },
  };
}
