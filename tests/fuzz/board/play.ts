import * as Y from 'yjs';
import { expect } from 'vitest';
import { addCard, BOARD_ROOT_NAMES, createBoard, relate, zoneId } from '../../../shared/doc';
import { buildOutline } from '../../../shared/outline';
import { boardContext, emptyBoard } from '../../support/sample-board';
import { EVERY_FRAME } from '../../support/every-frame-board';
import { checkStep } from './check-step';
import { shownBy, wantedFrom } from './check-store';
import { makeMove } from './moves';
import { createRandom, type Random } from './random';
import { createReplicas, type Replica } from './replica';

/*
 * 2–5 people work on one board at once, on the canvas and in the record, while the network reorders, delays and
 * doubles what they send, and some are away for a while. After every step the person who made it, or to whom something
 * came, has outline and store equal to the document, no loose relation and no lost card; undo takes back nobody else's
 * work. In the end everybody has everything.
 */
const MOVES = 200;

function start(doc: Y.Doc, zone: string): Uint8Array {
  doc.clientID = 1;
  const ctx = boardContext(doc, 'alku');
  const cards = ['yksi', 'kaksi', 'kolme', 'neljä'].map((text) => addCard(ctx, { kind: 'service', zone, text }));
  relate(ctx, 'leadsTo', cards[0] ?? '', cards[1] ?? '');
  return Y.encodeStateAsUpdate(doc);
}

function everyFrame(): Y.Doc {
  const doc = new Y.Doc();
  createBoard(doc, EVERY_FRAME, 'fi', 'lauta');
  return doc;
}

/** Odd seeds play on the network day's board, even ones on a board with a frame of every kind. */
const STARTS = [start(everyFrame(), zoneId('ruudukko', 'ruudukko.r1', 'ruudukko.c1')), start(emptyBoard(), zoneId('polku', 'polku.yleinen', 'polku.ennen'))];

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
  const replicas = createReplicas(2 + random.below(4), STARTS[seed % 2] ?? new Uint8Array());
  for (const from of replicas) {
    from.sync();
    from.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'wire') for (const to of replicas) if (to !== from) to.inbox.push(update);
    });
  }
  for (let move = 0; move < MOVES; move++) {
    const replica = random.pick(replicas);
    if (!replica) continue;
    // What somebody does follows from what that person sees.
    makeMove(replica, random);
    if (random.chance(0.04)) replica.away = !replica.away;
    if (!replica.away) for (let times = random.below(4); times > 0; times--) deliver(replica, random);
    checkStep(replica);
    // Others follow now and then: a store that skips states must come out the same.
    for (const other of replicas) if (other !== replica && !other.away) for (let times = random.below(4); times > 0; times--) deliver(other, random);
    const other = random.pick(replicas);
    if (other && random.chance(0.3)) checkStep(other);
  }
  for (const each of replicas) {
    while (each.inbox.length > 0) deliver(each, random);
    each.held = null;
    for (const shape of each.binding.store.allRecords()) if (shape.typeName === 'shape') each.binding.release(shape.id);
    checkStep(each);
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

/** Plays a seed and checks that it ends alike for everybody; a failure names the seed. */
export function checkSeed(seed: number): void {
  try {
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
      expect(shownBy(replica)).toMatchObject(wantedFrom(buildOutline(replica.doc), null));
    }
  } catch (error) {
    throw new Error(`seed ${seed}: play it again with FUZZ_SEED=${seed}, and pin it in tests/fuzz/board/pinned.ts`, { cause: error });
  }
}
