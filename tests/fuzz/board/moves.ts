import {
  addCard,
  boardRoots,
  CARD_KINDS,
  cardKindSpec,
  cardText,
  changeKind,
  deleteCard,
  editText,
  isCardKind,
  mergeCards,
  placeCard,
  relate,
  restoreCard,
  setField,
  setVotes,
  unrelate,
  type CardKind,
} from '../../../shared/doc';
import { allCards } from '../../../shared/outline';
import { moveHand } from './hand-moves';
import { moveLanes } from './lane-moves';
import { movePage } from './page-moves';
import { checkedUndo } from './undo-check';
import type { Random } from './random';
import type { Replica } from './replica';

const KINDS = Object.keys(CARD_KINDS) as CardKind[];

/** Zones that there are, were, and never were. */
const zonesOf = ({ outline }: Replica): string[] => [
  ...outline.pages.flatMap((page) => [...page.frames.flatMap((frame) => frame.zones.map((zone) => zone.id)), page.decisions.id]),
  ...outline.tray.map((card) => card.zone),
];
const visibleCards = ({ outline }: Replica): string[] => allCards(outline).map((card) => card.id);
const everyCard = ({ doc }: Replica): string[] => [...boardRoots(doc).cards.keys()];

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
  if (random.chance(0.4)) setField(replica.ctx, id, 'provider', random.pick(['municipality', 'county', 'parish', null]) ?? null);
  else if (random.chance(0.4)) setField(replica.ctx, id, 'guardianPermission', random.pick([true, false, null]) ?? null);
  else if (random.chance(0.6)) setField(replica.ctx, id, 'lastChecked', random.pick(['2026-11-12', '2027-01-01', null]) ?? null);
  else setVotes(replica.ctx, id, random.below(9));
}

function moveCards(replica: Replica, random: Random): void {
  const { ctx } = replica;
  const cards = visibleCards(replica);
  const zone = random.pick(zonesOf(replica));
  const id = random.pick(cards);
  const roll = random.below(48);
  if (zone === undefined) return;
  if (roll < 10 && id !== undefined) {
    const at = random.chance(0.3) ? { x: random.below(800), y: random.below(400) } : undefined;
    placeCard(ctx, id, zone, random.chance(0.5) ? random.pick(cards) : undefined, at);
  } else if (roll < 16) moveHand(replica, random, cards, zonesOf(replica));
  else if (roll < 23) addCard(ctx, { kind: random.pick(KINDS) ?? 'note', zone, text: replica.letters.slice(0, random.below(4)) });
  else if (roll < 28) setSomeField(replica, random);
  else if (roll < 32 && id !== undefined) deleteCard(ctx, id);
  else if (roll < 35) restoreCard(ctx, random.pick(everyCard(replica)) ?? '');
  else if (roll < 41 && id !== undefined) relate(ctx, random.chance(0.8) ? 'leadsTo' : 'handsOverTo', id, random.pick(cards) ?? id);
  else if (roll < 43) unrelate(ctx, random.pick(replica.outline.relations)?.id ?? '');
  else if (roll < 46 && id !== undefined) changeKind(ctx, id, random.pick(KINDS) ?? 'note');
  else if (id !== undefined) mergeCards(ctx, id, cards.filter(() => random.chance(0.15)));
}

/** One random thing that a person may do, on the canvas or in the record; each ends as its own step of undo. */
export function makeMove(replica: Replica, random: Random): void {
  const roll = random.below(100);
  if (roll < 26) typeSomewhere(replica, random);
  else if (roll < 66) moveCards(replica, random);
  else if (roll < 76) moveLanes(replica, random);
  else if (roll < 86) movePage(replica, random);
  else checkedUndo(replica, roll < 95 ? 'undo' : 'redo');
  replica.undo.stopCapturing();
}
