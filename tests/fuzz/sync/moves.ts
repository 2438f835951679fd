import * as Y from 'yjs';
import { addCard, boardRoots, cardText, deleteCard, editText, pageNotes, placeCard, putDrawing, relate, restoreCard, setField, unrelate, zoneId, type BoardRecord } from '../../../shared/doc';
import type { Random } from '../board/random';
import type { SimulatedPeer } from './peer';

const ZONES = [zoneId('polku', 'polku.yleinen', 'polku.ennen'), zoneId('polku', 'polku.erityinen', 'polku.ennen'), zoneId('henkilot')];

/** Something that a participant may do. Returns the words of a new card: they must never get lost. */
export function goodMove({ ctx, doc, undo, index }: SimulatedPeer, random: Random, serial: number): string | null {
  const { cards, relations, pages } = boardRoots(doc);
  const card = random.pick([...cards.keys()]) ?? '';
  const zone = random.pick(ZONES) ?? '';
  const roll = random.below(20);
  if (roll < 5) {
    const words = `sana-${index}-${serial}-`;
    addCard(ctx, { kind: random.pick(['service', 'need', 'note', 'handover'] as const) ?? 'note', zone, text: words, responsible: 'joku' });
    return words;
  }
  if (roll < 9) {
    // The words of the card stay in front: what is typed comes after them.
    const text = cardText(doc, card, 'text');
    if (text) editText(ctx, text, { index: text.length, remove: 0, insert: random.pick(['a', 'b ', 'ä']) ?? '' });
  } else if (roll < 11) placeCard(ctx, card, zone);
  else if (roll < 12) deleteCard(ctx, card);
  else if (roll < 13) restoreCard(ctx, card);
  else if (roll < 14) relate(ctx, 'leadsTo', card, random.pick([...cards.keys()]) ?? '');
  else if (roll < 15) unrelate(ctx, random.pick([...relations.keys()]) ?? '');
  else if (roll < 16) setField(ctx, card, 'provider', random.pick(['county', 'parish', null]) ?? null);
  else if (roll < 17) {
    const notes = pageNotes(doc, random.pick([...pages.keys()]) ?? '');
    if (notes) editText(ctx, notes, { index: random.below(notes.length + 1), remove: Math.min(1, notes.length === 0 ? 0 : 0), insert: 'm' });
  } else if (roll < 18) putDrawing(ctx, ctx.newId(), random.pick([...pages.keys()]) ?? 'p', { version: 1, serial });
  else if (roll < 19) undo.undo();
  else undo.redo();
  return null;
}

/** Something that only a broken or hostile client does. False when there was nothing to break. */
export function badMove({ doc, reader, ctx }: SimulatedPeer, random: Random): boolean {
  const { cards, lanes, pages } = boardRoots(doc);
  // Somebody else's: what a client destroys of its own unsent work is its own affair.
  const card = random.pick([...cards].flatMap(([id, each]) => (each.get('createdBy') === ctx.author ? [] : [id])));
  const lane = random.pick([...lanes.keys()]);
  const page = random.pick([...pages.keys()]);
  if (card === undefined || lane === undefined || page === undefined) return false;
  const moves: (() => void)[] = [
    () => void doc.getMap('roskaa').set('x', 1),
    () => cards.delete(card),
    () => void cards.set(card, new Y.Map() as BoardRecord),
    () => {
      const other = cards.get(card)?.clone() as BoardRecord;
      other.set('text', new Y.Text('KAAPATTU'));
      cards.set(card, other);
    },
    () => void lanes.get(lane)?.set('title', 'KAAPATTU'),
    () => void pages.get(page)?.set('title', 'KAAPATTU'),
    () => void boardRoots(doc).meta.set('unlocked', true),
    () => void cards.get(card)?.set('kind', 'KAAPATTU'),
  ];
  if (reader && random.chance(0.7)) putDrawing(ctx, ctx.newId(), page, 'KAAPATTU');
  else random.pick(moves)?.();
  return true;
}
