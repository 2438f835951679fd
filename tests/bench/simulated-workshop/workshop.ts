import * as Y from 'yjs';
import { addCard, cardText, pageNotes, putDrawing, relate, setVotes, writeText, type BoardContext } from '../../../shared/doc';
import { allCards, buildOutline, type BoardOutline } from '../../../shared/outline';
import { createRandom } from '../../fuzz/board/random';
import { emptyBoard } from '../../support/sample-board';
import { createPerson } from './person';

const PEOPLE = 12;
const HOURS_MS = 3 * 3_600_000;
const START_MS = 1_794_500_000_000;

export interface Workshop {
  /** The host's document as the library keeps it. */
  readonly stored: Uint8Array;
  /** How many changes were made. */
  readonly updates: number;
}

/** Three hours of twelve people on one board, through the host's replica, in the order of their clocks. */
export function playWorkshop(seed: number): Workshop {
  const random = createRandom(seed);
  const host = emptyBoard();
  const people = Array.from({ length: PEOPLE }, (_, index) => createPerson(index, host, START_MS + random.below(60_000), random));
  let updates = 0;
  for (const person of people) {
    person.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'wire') return;
      updates += 1;
      Y.applyUpdate(host, update);
    });
  }
  for (;;) {
    const person = people.reduce((first, each) => (each.clock < first.clock ? each : first));
    if (person.clock >= START_MS + HOURS_MS) break;
    person.step();
  }
  // The library stores whole states of a replica that was read anew, too.
  const compacted = new Y.Doc();
  Y.applyUpdate(compacted, Y.encodeStateAsUpdate(host));
  return { stored: Y.encodeStateAsUpdate(compacted), updates };
}

/** A new document with the same content, written by one person at once: the least that it can take. */
export function freshCopy(outline: BoardOutline): Uint8Array {
  const doc = emptyBoard();
  const ids = allCards(outline).map((card) => card.id);
  const ctx: BoardContext = { doc, origin: {}, author: 'henkilo0', now: () => START_MS, newId: () => ids.shift() ?? '' };
  for (const { kind, zone, text, fields, responsible, votes } of allCards(outline)) setVotes(ctx, addCard(ctx, { kind, zone, text, fields, responsible }), votes);
  for (const { type, from, to } of outline.relations) relate(ctx, type, from, to);
  for (const page of outline.pages) {
    const notes = pageNotes(doc, page.id);
    if (notes) writeText(ctx, notes, page.notes);
    for (const { id, data } of page.drawings) putDrawing(ctx, id, page.id, data);
    for (const row of page.frames.flatMap((frame) => frame.rows)) {
      const carries = cardText(doc, row.id, 'responsible');
      if (carries && row.carriesForward) writeText(ctx, carries, row.carriesForward);
    }
  }
  return Y.encodeStateAsUpdate(doc);
}

export function outlineOf(state: Uint8Array): BoardOutline {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return buildOutline(doc);
}
