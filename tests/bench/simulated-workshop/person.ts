import * as Y from 'yjs';
import {
  addCard,
  cardKindSpec,
  cardText,
  createUndo,
  deleteCard,
  editText,
  pageNotes,
  placeCard,
  putDrawing,
  relate,
  setField,
  type BoardContext,
  type CardKind,
} from '../../../shared/doc';
import { allCards, buildOutline, type BoardOutline } from '../../../shared/outline';
import type { Random } from '../../fuzz/board/random';

const WORDS =
  'neuvola perhe lapsi tuki palvelu varhaiskasvatus yhteistyö siirtymä keskustelu huoltaja ohjaaja tapaaminen arviointi suunnitelma päiväkoti perhekeskus opettaja tieto lupa saattaen kerho kotikäynti verkosto'.split(' ');

/** Between two key presses of somebody who writes while thinking, in milliseconds. */
const KEY_MS = [120, 400] as const;
/** While a pen draws, the canvas stores the line this often. */
const PEN_WRITE_MS = 250;

/** A person looks round anew after so many things done. */
const LOOKS_AFTER = 5;

export interface Person {
  readonly doc: Y.Doc;
  /** Simulated, in milliseconds since 1970. */
  clock: number;
  /** Does the next thing and moves the clock. */
  step(): void;
}

function sentence(random: Random, words: number): string {
  return Array.from({ length: words }, () => random.pick(WORDS) ?? '').join(' ');
}

/** One of the workshop's people: writes cards key by key, corrects, moves, deletes, draws arrows and lines, notes, undoes. */
export function createPerson(index: number, host: Y.Doc, startMs: number, random: Random): Person {
  const doc = new Y.Doc();
  doc.clientID = 7_000_000 + index * 31_337;
  // What others did arrives between two things: so many replicas as in the room would make a bench of hours.
  const receive = (): void => Y.applyUpdate(doc, Y.encodeStateAsUpdate(host, Y.encodeStateVector(doc)), 'wire');
  receive();
  let ids = 0;
  /** What is still to be done, first first. */
  const plan: (() => void)[] = [];
  const person: Person = { doc, clock: startMs, step };
  const ctx: BoardContext = { doc, origin: person, author: `henkilo${index}`, now: () => person.clock, newId: () => `h${index}k${String(++ids).padStart(12, '0')}` };
  const undo = createUndo(ctx);
  let seen = buildOutline(doc);
  let done = 0;
  const outline = (): BoardOutline => seen;

  /** Types a text at its end, with a slip and its correction now and then. */
  function type(text: () => Y.Text | null, value: string): void {
    for (const letter of value) {
      plan.push(() => {
        const into = text();
        if (!into) return;
        if (random.chance(0.04)) {
          editText(ctx, into, { index: into.length, remove: 0, insert: 'x' });
          editText(ctx, into, { index: into.length - 1, remove: 1, insert: '' });
        }
        editText(ctx, into, { index: into.length, remove: 0, insert: letter });
      });
    }
  }

  function writeCard(): void {
    const zones = outline().pages.flatMap((page) => page.frames.flatMap((frame) => frame.zones));
    const zone = random.pick(zones);
    const kind: CardKind | undefined = zone && random.pick(zone.kinds);
    if (!zone || !kind) return;
    const id = addCard(ctx, { kind, zone: zone.id });
    const spec = cardKindSpec(kind);
    type(() => cardText(doc, id, 'text'), sentence(random, 3 + random.below(6)));
    for (const [name, field] of Object.entries(spec.fields)) {
      if (field.type === 'text' && random.chance(0.6)) type(() => cardText(doc, id, name), sentence(random, 1 + random.below(3)));
      else if (field.type === 'choice' && random.chance(0.7)) plan.push(() => setField(ctx, id, name, random.pick(field.options) ?? null));
    }
    if (spec.hasResponsible) type(() => cardText(doc, id, 'responsible'), sentence(random, 1));
  }

  function act(): void {
    receive();
    if (done++ % LOOKS_AFTER === 0) seen = buildOutline(doc);
    const cards = allCards(outline());
    const card = random.pick(cards);
    const roll = random.below(100);
    if (!card || roll < 34) writeCard();
    else if (roll < 52) {
      // A drag writes once, where the card is let go.
      const zones = outline().pages.flatMap((page) => page.frames.flatMap((frame) => frame.zones));
      placeCard(ctx, card.id, random.pick(zones)?.id ?? card.zone, random.chance(0.5) ? random.pick(cards)?.id : undefined);
    } else if (roll < 68) rewrite(card.id);
    else if (roll < 76) type(() => pageNotes(doc, random.pick(outline().pages)?.id ?? ''), ` ${sentence(random, 4)}`);
    else if (roll < 82) relate(ctx, 'leadsTo', card.id, random.pick(cards)?.id ?? card.id);
    else if (roll < 86) deleteCard(ctx, card.id);
    else if (roll < 90) drawLine();
    else if (roll < 95) undo.undo();
    undo.stopCapturing();
    person.clock += 5_000 + random.below(25_000);
  }

  /** Corrects a card in its middle: takes a word away and writes another. */
  function rewrite(id: string): void {
    const text = (): Y.Text | null => cardText(doc, id, 'text');
    const at = random.below((text()?.length ?? 0) + 1);
    for (let key = 0; key < 6; key++) plan.push(() => text() && editText(ctx, text()!, { index: Math.min(at, text()!.length), remove: text()!.length > at ? 1 : 0, insert: '' }));
    [...(random.pick(WORDS) ?? '')].forEach((letter, key) => {
      plan.push(() => text() && editText(ctx, text()!, { index: Math.min(at + key, text()!.length), remove: 0, insert: letter }));
    });
  }

  function drawLine(): void {
    const id = ctx.newId();
    const page = outline().pages[0]?.id ?? '';
    const points: { x: number; y: number; z: number }[] = [];
    for (let time = 0; time < 2_000; time += PEN_WRITE_MS) {
      plan.push(() => {
        for (let point = 0; point < 12; point++) points.push({ x: random.below(90_000) / 100, y: random.below(90_000) / 100, z: 0.5 });
        putDrawing(ctx, id, page, { version: 1, record: { typeName: 'shape', type: 'draw', x: 0, y: 0, props: { segments: [{ type: 'free', points: [...points] }] } } });
      });
    }
  }

  function step(): void {
    const next = plan.shift();
    if (!next) return act();
    next();
    person.clock += KEY_MS[0] + random.below(KEY_MS[1] - KEY_MS[0]);
  }
  return person;
}
