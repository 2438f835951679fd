import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { addCard, createBoard, type BoardContext } from '../../doc';
import { createId } from '../../kernel/ids';
import { allCards, buildOutline, type CardOutline } from '../../outline';
import { innopaja } from '../../templates/innopaja';
import { clustersOf, matrixCell, tidyClusters, unrated } from './clusters';

const ZONE = 'ideointi/ideointi.ideat';

function board(): { ctx: BoardContext; cards: () => CardOutline[]; add: (text: string, fields?: Record<string, string>) => void } {
  const doc = new Y.Doc();
  createBoard(doc, innopaja, 'fi', 'b1');
  const ctx: BoardContext = { doc, origin: {}, author: 'a', now: () => 1, newId: () => createId() };
  return {
    ctx,
    cards: () => allCards(buildOutline(doc)).filter(({ kind }) => kind === 'idea'),
    add: (text, fields = {}) => void addCard(ctx, { kind: 'idea', zone: ZONE, text, fields }),
  };
}

describe('clusters', () => {
  test('are put in order by name, whatever the case, in the order of their first card, the nameless last; once is enough', () => {
    const { ctx, cards, add } = board();
    for (const [text, cluster] of [['a', 'Tieto'], ['b', ''], ['c', 'tavat'], ['d', 'TIETO '], ['e', 'Tavat']] as const) add(text, { cluster });
    expect(clustersOf(cards()).map(({ name, cards: own }) => [name, own.map(({ text }) => text).join('')])).toEqual([['Tieto', 'ad'], ['tavat', 'ce'], ['', 'b']]);
    expect(tidyClusters(ctx, ZONE, cards())).toBe(true);
    expect(cards().map(({ text }) => text).join('')).toBe('adceb');
    expect(tidyClusters(ctx, ZONE, cards())).toBe(false);
  });

  test('ratings make a matrix; what lacks one stays beside it', () => {
    const { cards, add } = board();
    add('helppo', { impact: 'high', effort: 'low' });
    add('työläs', { impact: 'high', effort: 'high' });
    add('puolikas', { impact: 'high' });
    expect(matrixCell(cards(), 'high', 'low').map(({ text }) => text)).toEqual(['helppo']);
    expect(matrixCell(cards(), 'low', 'low')).toEqual([]);
    expect(unrated(cards()).map(({ text }) => text)).toEqual(['puolikas']);
  });
});
