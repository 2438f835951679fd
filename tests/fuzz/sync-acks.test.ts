import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { covers } from '../../electron/host/acknowledge/coverage';
import { createAckTracker, type Check } from '../../renderer/sync/acks';

/** Mulberry32: a seed printed by a failure replays it. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** What the host's disk holds when it says `stored`: compared by content, not by the tracker's own bookkeeping. */
function missingOnHost(own: Y.Doc, host: Y.Doc): { inserts: boolean; deletes: boolean } {
  const before = Y.encodeStateVector(host);
  const merged = new Y.Doc();
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(host));
  let inserts = false;
  let deletes = false;
  merged.on('afterTransaction', (transaction) => {
    inserts ||= (transaction.afterState.get(own.clientID) ?? 0) > (transaction.beforeState.get(own.clientID) ?? 0);
    deletes ||= transaction.deleteSet.clients.size > 0;
  });
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(own, before));
  return { inserts, deletes };
}

/**
 * One guest and another writer, a host and a network that delays, reorders, duplicates and drops updates and checks,
 * with reconnections. The guest must never be told "on the host" while the host lacks any of its work.
 */
function run(seed: number): void {
  const below = seeded(seed);
  const guest = new Y.Doc();
  const other = new Y.Doc();
  const host = new Y.Doc();
  guest.clientID = 1;
  other.clientID = 2;
  const acks = createAckTracker('board:a', guest, () => undefined);
  const undo = new Y.UndoManager([guest.getText('t'), guest.getMap('m')], { captureTimeout: 0 });
  const toHost: Uint8Array[] = [];
  let checks: Check[] = [];
  const wanting: Check[] = [];
  const flushing: number[] = [];
  let n = 0;
  guest.on('update', (update, _origin, _doc, transaction) => {
    if (transaction.local) toHost.push(update);
  });
  const write = (doc: Y.Doc): void => {
    const text = doc.getText('t');
    const map = doc.getMap('m');
    const kind = below(5);
    if (kind === 0 || text.length === 0) text.insert(below(text.length + 1), 'sanoja'.slice(below(6)));
    else if (kind === 1 || kind === 2) {
      const at = below(text.length);
      text.delete(at, Math.min(text.length - at, 1 + below(4)));
    }
    else if (kind === 3) map.set(`k${below(3)}`, below(100));
    else map.delete(`k${below(3)}`);
  };
  const sync = (from: Y.Doc, to: Y.Doc): void => Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));
  const answer = (): void => {
    for (const check of wanting.splice(0)) {
      if (!covers(host, check)) {
        wanting.push(check);
        continue;
      }
      acks.onReceived(check.n, below(3));
      flushing.push(check.n);
    }
  };
  const deliver = (): void => {
    const index = below(toHost.length);
    const update = toHost[index];
    if (!update) return;
    Y.applyUpdate(host, update);
    // One time in four it is delivered twice.
    if (below(4) > 0) toHost.splice(index, 1);
  };

  const actions: readonly (readonly [weight: number, act: () => void])[] = [
    [2, () => write(guest)],
    [2, () => write(other)],
    [1, () => (below(2) === 0 ? undo.undo() : undo.redo())],
    [4, () => {
      const check = acks.nextCheck(++n);
      if (check) checks.push(check);
    }],
    [6, deliver],
    [4, () => wanting.push(...checks.splice(0, 1))],
    [4, answer],
    [4, () => flushing.splice(0).forEach((stored) => acks.onStored(stored))],
    [1, () => sync(other, host)],
    [1, () => sync(host, guest)],
    [1, () => {
      // The connection is lost with all that was under way (answers may still trickle in); the new one begins with an exchange of states.
      toHost.length = 0;
      checks = [];
      wanting.length = 0;
      acks.forgetCheck();
      if (below(2) === 0) sync(guest, host);
      else toHost.push(Y.encodeStateAsUpdate(guest, Y.encodeStateVector(host)));
    }],
  ];
  const drawn = actions.flatMap(([weight, act]) => Array.from({ length: weight }, () => act));
  for (let action = 0; action < 400; action += 1) {
    drawn[below(drawn.length)]?.();
    if (acks.safety.get().kind !== 'here') expect({ seed, action, ...missingOnHost(guest, host) }).toEqual({ seed, action, inserts: false, deletes: false });
  }

  sync(guest, host);
  acks.forgetCheck();
  for (let rounds = 0; acks.safety.get().kind !== 'host'; rounds += 1) {
    const check = acks.nextCheck(++n);
    expect({ seed, rounds, covered: check !== null && covers(host, check) }).toEqual({ seed, rounds, covered: true });
    if (rounds > 5) throw new Error(`seed ${seed}: never safe`);
    acks.onStored(n);
  }
}

test.each(Array.from({ length: 60 }, (_, index) => 1000 + index))('nobody is told "safe" too early, everybody in the end: seed %i', (seed) => run(seed));
