import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { addCard, BOARD_ROOT_NAMES, relate, zoneId } from '../../shared/doc';
import { buildOutline } from '../../shared/outline';
import { boardContext, emptyBoard } from '../support/sample-board';
import { shownBy, wantedBy } from './board/check-store';
import { makeMove } from './board/moves';
import { createRandom, type Random } from './board/random';
import { createReplicas, type Replica } from './board/replica';

/*
 * 2–5 people work on one board at once while the network reorders, delays and doubles what they send, and some are
 * away for a while. In the end everybody has everything: all documents equal, all stores equal to them and valid.
 * Undo is checked at every use: it takes back nobody else's work. Another seed: FUZZ_SEED=… npx vitest run tests/fuzz
 */
const MOVES = 200;
const SEEDS = Array.from({ length: 50 }, (_, index) => index + 1);
/** Seeds that once failed, for ever. */
const PINNED: readonly number[] = [];
const extra = process.env['FUZZ_SEED'];

function startBoard(): Uint8Array {
  const doc = emptyBoard();
  doc.clientID = 1;
  const ctx = boardContext(doc, 'alku');
  const zone = zoneId('polku', 'polku.yleinen', 'polku.ennen');
  const cards = ['yksi', 'kaksi', 'kolme', 'neljä'].map((text) => addCard(ctx, { kind: 'service', zone, text }));
  relate(ctx, 'leadsTo', cards[0] ?? '', cards[1] ?? '');
  return Y.encodeStateAsUpdate(doc);
}
const START = startBoard();

/** Hands one of the waiting updates over, any of them: an update may come before what it builds on. */
function deliver(replica: Replica, random: Random): void {
  const [update] = replica.inbox.splice(random.below(replica.inbox.length), 1);
  if (!update) return;
  Y.applyUpdate(replica.doc, update, 'wire');
  if (random.chance(0.1)) Y.applyUpdate(replica.doc, update, 'wire');
  // Doubled and late: it comes again some time.
  if (random.chance(0.05)) replica.inbox.push(update);
}

function play(seed: number): Replica[] {
  const random = createRandom(seed);
  const replicas = createReplicas(2 + random.below(4), START);
  for (const from of replicas) {
    from.sync();
    from.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'wire') for (const to of replicas) if (to !== from) to.inbox.push(update);
    });
  }
  for (let move = 0; move < MOVES; move++) {
    const replica = random.pick(replicas);
    if (!replica) continue;
    makeMove(replica, random);
    if (random.chance(0.04)) replica.away = !replica.away;
    for (const each of replicas) if (!each.away) for (let times = random.below(4); times > 0; times--) deliver(each, random);
    // Stores follow now and then: a store that skips states must end the same.
    if (random.chance(0.3)) replica.sync();
  }
  for (const each of replicas) {
    while (each.inbox.length > 0) deliver(each, random);
    each.sync();
  }
  return replicas;
}

/**
 * The state as a newcomer holds it. Who undoes keeps what was deleted, to bring it back; everybody else lets it go, so
 * the bytes of two equal replicas differ until they are read anew.
 */
function reread(doc: Y.Doc): string {
  const fresh = new Y.Doc();
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate(doc));
  return Buffer.from(Y.encodeStateAsUpdate(fresh)).toString('base64');
}

const content = (doc: Y.Doc): unknown => BOARD_ROOT_NAMES.map((root) => doc.getMap(root).toJSON());

describe('a board under many hands', () => {
  it.each([...PINNED, ...SEEDS, ...(extra ? [Number(extra)] : [])])('ends alike for everybody (seed %i)', (seed) => {
    const [first, ...others] = play(seed);
    if (!first) throw new Error('nobody came');
    expect(first.doc.store.pendingStructs).toBeNull();
    for (const other of others) {
      expect(other.doc.store.pendingStructs).toBeNull();
      expect(content(other.doc)).toEqual(content(first.doc));
      expect(buildOutline(other.doc)).toEqual(buildOutline(first.doc));
      // State vector and deletions alike, and nothing to tell each other.
      expect(Y.equalSnapshots(Y.snapshot(first.doc), Y.snapshot(other.doc))).toBe(true);
      expect(reread(other.doc)).toEqual(reread(first.doc));
      expect(shownBy(other)).toEqual(shownBy(first));
    }
    for (const replica of [first, ...others]) {
      replica.binding.store.validate('tests');
      expect(shownBy(replica)).toMatchObject(wantedBy(replica));
    }
  });
});
