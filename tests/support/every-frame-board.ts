import * as Y from 'yjs';
import type { Template } from '../../shared/templates/types';
import { allCards, buildOutline, type BoardOutline, type CardOutline } from '../../shared/outline';
import { createBoard, type BoardContext } from '../../shared/doc';

const text = (fi: string) => ({ fi, sv: fi, en: fi });

/** A template with a frame of every kind. */
export const EVERY_FRAME: Template = {
  id: 'kaikki',
  version: 1,
  name: text('Kaikki'),
  description: text(''),
  dataNotice: text(''),
  pages: [
    {
      id: 'sivu',
      title: text('Sivu'),
      instruction: text(''),
      notes: text(''),
      frames: [
        {
          id: 'ruudukko',
          kind: 'grid',
          kinds: ['service', 'handover'],
          carriesForward: true,
          rows: ['r1', 'r2'].map((id) => ({ id, title: text(id), band: text('tikas') })),
          columns: [{ id: 'c1', title: text('c1') }, { id: 'c2', title: text('c2'), transition: true }],
        },
        { id: 'kehat', kind: 'circles', kinds: ['service', 'note'], columns: ['a', 'b', 'c'].map((id) => ({ id, title: text(id) })) },
        { id: 'kello', kind: 'ring', kinds: ['event'], columns: ['tammi', 'helmi'].map((id) => ({ id, title: text(id) })) },
        { id: 'tasot', kind: 'levels', kinds: ['body'], rows: ['ylin', 'alin'].map((id) => ({ id, title: text(id) })) },
        { id: 'vapaa', kind: 'free', kinds: ['note'], title: text('Vapaa'), hint: text('Mitä vain') },
      ],
    },
  ],
  phases: [],
  warnings: ['serviceWithoutResponsible', 'emptySeat'],
  report: [],
  example: {
    cards: [
      { id: 'yksi', kind: 'service', at: ['ruudukko', 'r1', 'c1'], text: text('Esimerkki'), fields: { provider: 'county', access: text('Varaa aika') }, responsible: text('Ohjaaja') },
      { id: 'kaksi', kind: 'service', at: ['kehat', 'a', 'b'], text: text('Yhteinen') },
      { id: 'kolme', kind: 'decision', at: ['decisions', 'sivu'], text: text('Päätös') },
      { id: 'neljä', kind: 'note', at: ['vapaa'], text: text('Vapaalla'), x: 40, y: 60 },
    ],
    relations: [{ type: 'leadsTo', from: 'yksi', to: 'kaksi' }],
    carriesForward: { r1: text('Johtaja') },
  },
};

export interface TestBoard {
  readonly doc: Y.Doc;
  readonly anna: BoardContext;
  /** On another replica; `sync` brings both together. */
  readonly bertta: BoardContext;
  readonly sync: () => void;
  readonly outline: () => BoardOutline;
  readonly card: (id: string) => CardOutline | undefined;
  readonly tray: () => string[];
  /** Texts of the cards in a zone; null when there is no such zone. */
  readonly zone: (id: string) => string[] | null;
  /** The clock of both, in milliseconds. */
  readonly clock: { now: number };
}

export function testBoard(template: Template = EVERY_FRAME): TestBoard {
  const doc = new Y.Doc();
  createBoard(doc, template, 'fi', 'lauta');
  const clock = { now: 1_700_000_000_000 };
  const writer = (replica: Y.Doc, author: string): BoardContext => {
    let next = 0;
    return { doc: replica, origin: { author }, author, now: () => clock.now, newId: () => `${author}${next++}` };
  };
  const anna = writer(doc, 'anna');
  const bertta = writer(new Y.Doc(), 'bertta');
  const sync = (): void => {
    Y.applyUpdate(bertta.doc, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(bertta.doc)), 'remote');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(bertta.doc, Y.encodeStateVector(doc)), 'remote');
  };
  sync();
  const outline = (): BoardOutline => buildOutline(doc);
  const zones = () => outline().pages.flatMap((page) => [...page.frames.flatMap((frame) => frame.zones), page.decisions]);
  return {
    doc,
    anna,
    bertta,
    sync,
    outline,
    clock,
    card: (id) => allCards(outline()).find((card) => card.id === id),
    tray: () => outline().tray.map((card) => card.text),
    zone: (id) => zones().find((zone) => zone.id === id)?.cards.map((card) => card.text) ?? null,
  };
}
