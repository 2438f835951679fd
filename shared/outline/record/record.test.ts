import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, createBoard, decisionsZone, type BoardContext, type NewCard } from '../../doc';
import { createT } from '../../i18n';
import { findTemplate } from '../../templates';
import { allCards, buildOutline } from '..';
import { fieldWords, filterCards, filterFits, keepOrder, NO_FILTER, recentChanges, sortCards, twinCards } from '.';

const CELL = 'polku/polku.yleinen/polku.ennen';
const NONE: ReadonlySet<string> = new Set();
const t = createT('fi');

function board(cards: readonly Partial<NewCard>[], now = () => 0): ReturnType<typeof buildOutline> {
  const doc = new Y.Doc();
  const template = findTemplate('verkostopaiva');
  if (!template) throw new Error('the template is missing');
  createBoard(doc, template, 'fi', 'b1');
  let count = 0;
  const ctx: BoardContext = { doc, origin: {}, author: 'p1', now, newId: () => `c${++count}` };
  for (const card of cards) addCard(ctx, { kind: 'service', zone: CELL, ...card });
  return buildOutline(doc);
}
const texts = (text: readonly string[]) => allCards(board(text.map((one) => ({ text: one }))));

describe('the record’s filter', () => {
  const cards = allCards(
    board([
      { text: 'Avoin Kerho', fields: { provider: 'county', providerName: 'Eloisa', access: 'soita' }, responsible: 'Ohjaaja' },
      { text: 'avoin  kerho!', fields: { provider: 'parish' } },
      { text: 'Neuvola', fields: { access: 'Ajanvaraus' }, responsible: 'TH' },
      {},
      {},
    ]),
  );
  const ids = (query: string, shown: Parameters<typeof filterCards>[1]['shown'] = 'all', warned = NONE) => [...filterCards(cards, { query, shown }, t, 'fi', warned)];

  it('finds words anywhere, those of choices too, all of them, whatever their case', () => {
    expect(ids('HYVINVOINTI kerho')).toEqual(['c1']);
    expect(ids('ajanvaraus')).toEqual(['c3']);
    expect(ids('kerho ajanvaraus')).toEqual([]);
    expect([...filterCards(cards, NO_FILTER, t, 'fi', NONE)]).toHaveLength(5);
  });

  it('tells cards with gaps from full ones, by field too, and those with warnings', () => {
    expect(ids('', 'full')).toEqual(['c1']);
    expect(ids('', 'gaps')).toEqual(['c2', 'c3', 'c4', 'c5']);
    expect(ids('', 'missing:responsible')).toEqual(['c2', 'c4', 'c5']);
    expect(ids('', 'missing:phone')).toEqual([]);
    expect(ids('', 'warned', new Set(['c2']))).toEqual(['c2']);
    expect(filterFits('missing:phone', 'service')).toBe(false);
    expect(filterFits('missing:phone', 'person')).toBe(true);
  });

  it('finds cards that say the same; empty ones do not', () => {
    expect([...twinCards(cards)]).toEqual(['c1', 'c2']);
    expect(ids('', 'twins')).toEqual(['c1', 'c2']);
  });

  it('reads choices, yes and no as words', () => {
    expect(fieldWords(cards[0]!, 'provider', t)).toBe('hyvinvointialue');
    const person = allCards(board([{ kind: 'handover', zone: 'polku/polku.yleinen/polku.aloitus', fields: { accompanied: false } }]))[0]!;
    expect(fieldWords(person, 'accompanied', t)).toBe('ei');
  });
});

describe('the record’s order', () => {
  const sorted = (text: readonly string[], language: 'fi' | 'sv' | 'en', descending = false) =>
    sortCards(texts(text), { field: 'text', descending }, createT(language), language).map((card) => card.text);

  it('goes by the language’s alphabet, numbers by size, empty ones last both ways', () => {
    expect(sorted(['Öljy', 'Ääni', 'Zumba', '', 'aamu', 'ryhmä 10', 'Ryhmä 9', 'Åbo'], 'fi')).toEqual(['aamu', 'Ryhmä 9', 'ryhmä 10', 'Zumba', 'Åbo', 'Ääni', 'Öljy', '']);
    expect(sorted(['Ääni', 'Zumba', ''], 'sv', true)).toEqual(['Ääni', 'Zumba', '']);
    expect(sorted(['Ääni', 'Zumba'], 'en')).toEqual(['Ääni', 'Zumba']);
  });

  it('by place it is as given; while people write nothing jumps', () => {
    const cards = texts(['b', 'a', 'c']);
    expect(sortCards(cards, { field: 'zone', descending: false }, t, 'fi')).toBe(cards);
    expect(keepOrder(['c3', 'gone', 'c1'], cards).map((card) => card.id)).toEqual(['c3', 'c1', 'c2']);
  });
});

describe('recent changes', () => {
  it('are of the last ten minutes, the newest first, decisions too; a clock ahead is now', () => {
    const times = [0, 1_000_000, 1_500_000, 9_000_000];
    let at = 0;
    const outline = board([{ text: 'vanha' }, { text: 'toinen' }, { kind: 'decision', zone: decisionsZone('polku'), text: 'päätös' }, { text: 'edellä' }], () => times[at++] ?? 0);
    const found = recentChanges(outline, 1_600_000);
    expect(found.map(({ card, at: when, zone }) => [card.text, when, zone?.id])).toEqual([
      ['edellä', 1_600_000, CELL],
      ['päätös', 1_500_000, 'decisions/polku'],
      ['toinen', 1_000_000, CELL],
    ]);
    expect(found[0]?.isNew).toBe(true);
    expect(recentChanges(outline, 1_600_001).map(({ card }) => card.text)).toEqual(['edellä', 'päätös']);
  });
});
