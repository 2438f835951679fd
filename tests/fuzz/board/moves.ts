import {
  addCard,
  boardRoots,
  CARD_KINDS,
  cardKindSpec,
  cardText,
  deleteCard,
  editText,
  isCardKind,
  placeCard,
  putDrawing,
  relate,
  removeDrawing,
  renameLane,
  restoreCard,
  setField,
  unrelate,
  type CardKind,
} from '../../../shared/doc';
import { allCards, buildOutline } from '../../../shared/outline';
import { checkedUndo } from './undo-check';
import type { Random } from './random';
import type { Replica } from './replica';

const KINDS = Object.keys(CARD_KINDS) as CardKind[];

const zonesOf = (replica: Replica): string[] => buildOutline(replica.doc).pages.flatMap((page) => page.frames.flatMap((frame) => frame.zones.map((zone) => zone.id)));
const visibleCards = (replica: Replica): string[] => allCards(buildOutline(replica.doc)).map((card) => card.id);
const everyCard = (replica: Replica): string[] => [...boardRoots(replica.doc).cards.keys()];

function typeSomewhere(replica: Replica, random: Random): void {
  const id = random.pick(everyCard(replica));
  const kind = id === undefined ? undefined : boardRoots(replica.doc).cards.get(id)?.get('kind');
  if (id === undefined || !isCardKind(kind)) return;
  const spec = cardKindSpec(kind);
  const texts = ['text', ...Object.entries(spec.fields).flatMap(([name, field]) => (field.type === 'text' ? [name] : [])), ...(spec.hasResponsible ? ['responsible'] : [])];
  // Mostly the same text: people type into one card at once.
  const text = cardText(replica.doc, id, random.chance(0.7) ? 'text' : (random.pick(texts) ?? 'text'));
  if (!text) return;
  const index = random.below(text.length + 1);
  const remove = random.chance(0.25) ? random.below(Math.min(4, text.length - index) + 1) : 0;
  const insert = Array.from({ length: random.below(4) }, () => replica.letters[random.below(replica.letters.length)]).join('');
  if (remove > 0 || insert !== '') editText(replica.ctx, text, { index, remove, insert });
}

function setSomeField(replica: Replica, random: Random): void {
  const id = random.pick(visibleCards(replica));
  if (id === undefined) return;
  if (random.chance(0.5)) setField(replica.ctx, id, 'provider', random.pick(['municipality', 'county', 'parish', null]) ?? null);
  else if (random.chance(0.5)) setField(replica.ctx, id, 'guardianPermission', random.pick([true, false, null]) ?? null);
  else setField(replica.ctx, id, 'lastChecked', random.pick(['2026-11-12', '2027-01-01', null]) ?? null);
}

const drawing = (random: Random): unknown => ({
  version: 1,
  record: {
    typeName: 'shape',
    type: 'draw',
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    index: 'a5',
    x: random.below(500),
    y: random.below(500),
    // Some of what arrives is broken: it must be passed over alike everywhere.
    props: random.chance(0.3) ? { color: 'none' } : { color: 'black', fill: 'none', dash: 'draw', size: 'm', segments: [], isComplete: true, isClosed: false, isPen: false, scale: 1 },
  },
});

/** One random thing that a person may do; each ends as its own step of undo. */
export function makeMove(replica: Replica, random: Random): void {
  const { ctx, undo } = replica;
  const roll = random.below(100);
  if (roll < 38) typeSomewhere(replica, random);
  else if (roll < 50) {
    const id = random.pick(visibleCards(replica));
    const zone = random.pick(zonesOf(replica));
    const before = random.chance(0.5) ? random.pick(visibleCards(replica)) : undefined;
    if (id !== undefined && zone !== undefined) placeCard(ctx, id, zone, before);
  } else if (roll < 58) {
    const zone = random.pick(zonesOf(replica));
    if (zone !== undefined) addCard(ctx, { kind: random.pick(KINDS) ?? 'note', zone, text: replica.letters.slice(0, random.below(4)) });
  } else if (roll < 64) setSomeField(replica, random);
  else if (roll < 69) {
    const id = random.pick(visibleCards(replica));
    if (id !== undefined) deleteCard(ctx, id);
  } else if (roll < 72) {
    const id = random.pick(everyCard(replica));
    if (id !== undefined) restoreCard(ctx, id);
  } else if (roll < 78) {
    const [from, to] = [random.pick(visibleCards(replica)), random.pick(visibleCards(replica))];
    if (from !== undefined && to !== undefined) relate(ctx, random.chance(0.8) ? 'leadsTo' : 'handsOverTo', from, to);
  } else if (roll < 80) {
    const relation = random.pick(buildOutline(replica.doc).relations);
    if (relation) unrelate(ctx, relation.id);
  } else if (roll < 83) putDrawing(ctx, `d${random.below(6)}`, 'polku', drawing(random));
  else if (roll < 84) removeDrawing(ctx, `d${random.below(6)}`);
  else if (roll < 86) {
    const lane = random.pick([...boardRoots(replica.doc).lanes.keys()]);
    if (lane !== undefined) renameLane(ctx, lane, `nimi ${replica.letters[random.below(10)]}`);
  } else checkedUndo(replica, roll < 95 ? 'undo' : 'redo');
  undo.stopCapturing();
}
