import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { addCard, cardText, editText, placeCard, type BoardContext } from '../../../../shared/doc';
import { createRandom } from '../../../fuzz/board/random';
import { gridZones, words } from '../../../support/dense-board';

const WRITERS = 10;
/** Between two keys of a writer, and between two moves of a writer's pointer. */
const KEY_MS = 160;
const POINTER_MS = 100;
/** So many keys, and a writer goes to another card; now and then a new or a moved one. */
const KEYS_A_CARD = 30;

export interface Pointer {
  readonly writer: number;
  readonly x: number;
  readonly y: number;
}

/** What arrives from the others, when (milliseconds from the beginning of the writing). */
export type Arrival = { readonly atMs: number } & ({ readonly kind: 'edit'; readonly update: Uint8Array } | { readonly kind: 'pointer'; readonly update: Uint8Array; readonly pointer: Pointer });

/**
 * Ten people who write on the board, each in an own replica, made beforehand: neither side of the bench pays for them.
 * They type in cards all over the page, add one or carry one to another cell now and then, and move their pointers.
 */
export function writersScript(start: Uint8Array, lengthMs: number, pageId: string): Arrival[] {
  const random = createRandom(7);
  const arrivals: Arrival[] = [];
  const docs = Array.from({ length: WRITERS }, (_, writer) => {
    const doc = new Y.Doc();
    doc.clientID = 9_000_000 + writer;
    Y.applyUpdate(doc, start);
    return doc;
  });
  let now = 0;
  for (const doc of docs) {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'wire') return;
      arrivals.push({ atMs: now, kind: 'edit', update });
      for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, 'wire');
    });
  }
  const zones = gridZones(docs[0] ?? new Y.Doc());
  const people = docs.map((doc, writer) => {
    let made = 0;
    const ctx: BoardContext = { doc, origin: {}, author: `w${writer}`, now: () => 1_794_600_000_000 + now, newId: () => `writer${writer}card${String((made += 1)).padStart(4, '0')}` };
    const awareness = new Awareness(doc);
    awareness.setLocalStateField('user', { id: `w${writer}`, name: `Kirjoittaja ${writer + 1}`, colour: '#005a8c' });
    // Its own clock would keep the page awake.
    clearInterval(awareness._checkInterval as unknown as number);
    return { ctx, awareness, cards: [...doc.getMap('cards').keys()], card: '', left: 0, pending: '' };
  });
  const key = (writer: number): void => {
    const person = people[writer];
    if (!person) return;
    const { ctx } = person;
    if (person.left === 0) {
      person.left = KEYS_A_CARD;
      const roll = random.below(6);
      const zone = random.pick(zones) ?? '';
      person.card = roll === 0 ? addCard(ctx, { kind: 'service', zone }) : (random.pick(person.cards) ?? '');
      if (roll === 1) placeCard(ctx, person.card, zone);
      person.pending = ` ${words(random, 12)}`;
    }
    person.left -= 1;
    const text = cardText(ctx.doc, person.card, 'text');
    const letter = person.pending[KEYS_A_CARD - person.left] ?? 'a';
    if (text) editText(ctx, text, { index: text.length, remove: 0, insert: letter });
  };
  for (now = 0; now < lengthMs; now += 20) {
    for (let writer = 0; writer < WRITERS; writer += 1) {
      // Not all in one moment.
      const own = now + writer * 20;
      const person = people[writer];
      if (own % KEY_MS === 0) key(writer);
      if (own % POINTER_MS === 0 && person) {
        const pointer = { writer, x: 200 + random.below(1_400), y: 100 + random.below(1_000) };
        person.awareness.setLocalStateField('cursor', { pageId, x: pointer.x, y: pointer.y });
        arrivals.push({ atMs: now, kind: 'pointer', update: encodeAwarenessUpdate(person.awareness, [person.awareness.clientID]), pointer });
      }
    }
  }
  for (const doc of docs) doc.destroy();
  return arrivals;
}

/** Lets arrivals arrive as time goes by; may be halted and goes on where it was. */
export function playArrivals(count: number, atMs: (index: number) => number, arrive: (index: number) => void): { start(): void; halt(): void; readonly arrived: () => number } {
  let next = 0;
  let clockMs = 0;
  let timer: ReturnType<typeof setInterval> | null = null;
  return {
    start() {
      let last = performance.now();
      timer = setInterval(() => {
        const now = performance.now();
        clockMs += now - last;
        last = now;
        while (next < count && atMs(next) <= clockMs) arrive(next++);
      }, 4);
    },
    halt() {
      if (timer !== null) clearInterval(timer);
      timer = null;
    },
    arrived: () => next,
  };
}
