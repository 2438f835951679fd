import type * as Y from 'yjs';
import { expect } from 'vitest';
import { boardRoots, isCardKind } from '../../../shared/doc';
import { allCards, buildOutline, type BoardOutline, type CardOutline } from '../../../shared/outline';
import { shownBy, wantedFrom } from './check-store';
import type { Replica } from './replica';

const recordsOf = (root: Y.Map<Y.Map<unknown>>): [string, Y.Map<unknown>][] => [...root.entries()];

/** Every card of the document that is not in the bin, read without the outline. */
function visibleCards(doc: Y.Doc): string[] {
  const told: string[] = [];
  for (const [id, record] of recordsOf(boardRoots(doc).cards)) {
    if (record.get('deleted') === true || !isCardKind(record.get('kind'))) continue;
    told.push(JSON.stringify([id, record.get('kind'), String(record.get('text'))]));
  }
  return told.sort();
}

/** Zones in which the outline may show cards, with what it shows. */
function outlineCards(outline: BoardOutline): CardOutline[] {
  for (const zone of outline.pages.flatMap((page) => [...page.frames.flatMap((frame) => frame.zones), page.decisions])) {
    for (const card of zone.cards) if (card.zone !== zone.id) throw new Error(`card ${card.id} of ${card.zone} is shown in ${zone.id}`);
  }
  return allCards(outline);
}

function checkOutline({ doc, outline, known }: Replica): void {
  const cards = outlineCards(outline);
  expect(cards.map(({ id, kind, text }) => JSON.stringify([id, kind, text])).sort()).toEqual(visibleCards(doc));
  // What was once here is here, shown or in the bin.
  const roots = boardRoots(doc);
  for (const id of roots.cards.keys()) known.add(id);
  if (known.size !== roots.cards.size) throw new Error(`lost cards: ${[...known].filter((id) => !roots.cards.has(id)).join(', ')}`);
  const shown = new Set(cards.map((card) => card.id));
  for (const { id, from, to } of outline.relations) if (!shown.has(from) || !shown.has(to)) throw new Error(`relation ${id} has a loose end`);
  for (const page of outline.pages) {
    expect(page.notes).toBe(String(roots.pages.get(page.id)?.get('notes')));
    for (const frame of page.frames) {
      const lanes = recordsOf(roots.lanes).filter(([, lane]) => lane.get('frameId') === frame.id && lane.get('deleted') !== true);
      expect([...frame.rows, ...frame.columns].map(({ id, title }) => `${id} ${title}`).sort()).toEqual(lanes.map(([id, lane]) => `${id} ${String(lane.get('title') ?? '')}`).sort());
    }
  }
}

/** After every step: outline ≡ document, store ≡ document, no loose relation, no lost card. */
export function checkStep(replica: Replica): void {
  replica.sync();
  checkOutline(replica);
  // Parts that are kept from earlier outlines are still what a fresh reading gives.
  const fresh = buildOutline(replica.doc);
  if (JSON.stringify(fresh) !== JSON.stringify(replica.outline)) expect(replica.outline).toEqual(fresh);
  const { drawings: _, ...shown } = shownBy(replica);
  expect(shown).toEqual(wantedFrom(fresh, replica.held));
}
