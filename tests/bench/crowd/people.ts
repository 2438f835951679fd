import * as Y from 'yjs';
import { addCard, boardRoots, cardText, editText, zoneId, type BoardContext } from '../../../shared/doc';
import { createRandom } from '../../fuzz/board/random';
import { openRelay, type RelayClient } from '../../contract/host/relay-client';
import { openControl, type SocketClient } from '../../contract/host/socket-client';

/** Somebody types for a while, then reads and talks: an edit every two to six seconds. */
const [SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS] = [2_000, 6_000];
const ZONE = zoneId('polku', 'polku.yleinen', 'polku.ennen');

export interface Place {
  readonly socketBase: string;
  readonly docName: string;
  readonly session: string;
  /** The control socket's; null where there is none. */
  readonly control: string | null;
}

export interface Crowd {
  /** Milliseconds from an edit to each other person of the group. */
  readonly latencies: number[];
  /** Cards that were written, and how many of them are missing at somebody of the group. */
  finish(): Promise<{ readonly written: number; readonly lost: number }>;
  close(): void;
}

interface Person {
  readonly relay: RelayClient;
  readonly control: SocketClient | null;
}

/** Seats people at groups' boards and lets them write until `endsAt` (milliseconds since 1970). */
export async function gather(groups: readonly (readonly Place[])[], endsAt: number, seed: number): Promise<Crowd> {
  const latencies: number[] = [];
  const sentAt = new Map<string, number>();
  const written: Set<string>[] = groups.map(() => new Set());
  const people: Person[][] = await Promise.all(
    groups.map((group) =>
      Promise.all(
        group.map(async ({ socketBase, docName, session, control }) => {
          const relay = openRelay(socketBase, docName, session);
          await relay.synced;
          return { relay, control: control === null ? null : await openControl(control, session) };
        }),
      ),
    ),
  );
  const timers: NodeJS.Timeout[] = [];
  const works: Promise<void>[] = [];
  people.forEach((group, groupIndex) =>
    group.forEach(({ relay: { doc }, control }, index) => {
      const random = createRandom(seed + groupIndex * 1_000 + index);
      let ids = 0;
      const ctx: BoardContext = { doc, origin: {}, author: `p${index}`, now: Date.now, newId: () => `g${groupIndex}p${index}c${(ids += 1)}` };
      doc.getMap('cards').observe((event, { local }) => {
        if (local) return;
        for (const key of event.keysChanged) {
          const at = sentAt.get(key);
          if (at !== undefined) latencies.push(performance.now() - at);
        }
      });
      let checks = 0;
      /** As a page asks whether its work is stored. */
      const check = (): void => {
        checks += 1;
        control?.send({ type: 'check', doc: groups[groupIndex]?.[index]?.docName ?? '', n: checks, clientId: doc.clientID, clock: Y.getState(doc.store, doc.clientID), deletes: [] });
      };
      const write = (): void => {
        const own = [...boardRoots(doc).cards.keys()].filter((id) => id.startsWith(`g${groupIndex}p${index}c`));
        if (own.length === 0 || random.chance(0.4)) {
          sentAt.set(`g${groupIndex}p${index}c${ids + 1}`, performance.now());
          written[groupIndex]?.add(addCard(ctx, { kind: 'service', zone: ZONE, text: 'Perhekahvila' }));
          return;
        }
        const text = cardText(doc, random.pick(own) ?? '', 'text');
        if (text) editText(ctx, text, { index: text.length, remove: 0, insert: ' ja muuta' });
      };
      works.push(
        new Promise((resolve) => {
          const next = (): void => {
            if (Date.now() >= endsAt) return resolve();
            write();
            check();
            timers.push(setTimeout(next, SHORTEST_PAUSE_MS + random.next() * (LONGEST_PAUSE_MS - SHORTEST_PAUSE_MS)));
          };
          timers.push(setTimeout(next, random.next() * LONGEST_PAUSE_MS));
        }),
      );
    }),
  );

  return {
    latencies,
    async finish() {
      await Promise.all(works);
      // What is under way arrives; what then is missing is lost.
      const missing = (): number => people.reduce((sum, group, at) => sum + group.reduce((lost, { relay }) => lost + [...(written[at] ?? [])].filter((id) => !boardRoots(relay.doc).cards.has(id)).length, 0), 0);
      for (const patience = Date.now() + 30_000; missing() > 0 && Date.now() < patience; ) await new Promise((resolve) => setTimeout(resolve, 200));
      return { written: written.reduce((sum, { size }) => sum + size, 0), lost: missing() };
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
      for (const { relay, control } of people.flat()) {
        relay.close();
        control?.close();
      }
    },
  };
}
