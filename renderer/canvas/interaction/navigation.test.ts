import { describe, expect, it } from 'vitest';
import { sampleBoard } from '../../../tests/support/sample-board';
import { buildOutline } from '../../../shared/outline';
import { layoutPage, type PageLayout } from '../../../shared/outline/layout';
import { nextStop, stopsOf, type Direction } from './navigation';

const outline = buildOutline(sampleBoard());
const layoutOf = (index: number): PageLayout => layoutPage(outline.pages[index]!, outline.relations, 'fi');

/** Walks until nothing lies further that way; the ids on the way. */
function walk(layout: PageLayout, from: string, direction: Direction): string[] {
  const stops = stopsOf(layout);
  const way: string[] = [];
  let current = stops.find((stop) => stop.id === from);
  while (current && way.length < 100) {
    way.push(current.id);
    current = nextStop(stops, current.rect, direction) ?? undefined;
  }
  return way;
}

describe('nextStop', () => {
  it('goes down a column through every card and empty cell, and back up the same way', () => {
    const layout = layoutOf(0);
    const column = layout.zones.filter((zone) => zone.id.endsWith('/polku.kouluun'));
    const expected = column.flatMap((zone) => (zone.cardIds.length > 0 ? zone.cardIds : [zone.id]));
    expect(expected.at(-1)).toBe('polku/polku.lastensuojelu/polku.kouluun');
    const down = walk(layout, expected[0]!, 'down');
    expect(down).toEqual(expected);
    expect(walk(layout, down.at(-1)!, 'up')).toEqual([...down].reverse());
  });

  it('goes sideways column by column', () => {
    const layout = layoutOf(0);
    const columnOf = (id: string): string | undefined => layout.zones.find((zone) => zone.id === id || zone.cardIds.includes(id))?.id.split('/').at(-1);
    const way = walk(layout, layout.cards[0]!.id, 'right');
    expect(way.map(columnOf)).toEqual(['polku.ennen', 'polku.aloitus', 'polku.varhaiskasvatus', 'polku.esiopetukseen', 'polku.esiopetus', 'polku.kouluun']);
  });

  it('goes row by row where cards stand side by side', () => {
    const layout = layoutOf(2);
    const ids = layout.cards.map((card) => card.id);
    expect(walk(layout, ids[0]!, 'right')).toEqual(ids.slice(0, 6));
    expect(walk(layout, ids[1]!, 'down')).toEqual([ids[1], ids[7]]);
  });

  it('stops at the edge', () => {
    const layout = layoutOf(2);
    expect(nextStop(stopsOf(layout), layout.cards[0]!.rect, 'left')).toBeNull();
  });
});
