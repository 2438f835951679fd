import type { TLShape } from 'tldraw';
import { allCards, type BoardOutline } from '../../../shared/outline';
import { layoutPage, visibleText } from '../../../shared/outline/layout';
import type { CardShape } from '../../../renderer/canvas/shapes/card/card-shape';
import type { FurnitureShape } from '../../../renderer/canvas/shapes/furniture/furniture-shape';
import type { RelationShape } from '../../../renderer/canvas/shapes/relation/relation-shape';
import type { Replica } from './replica';

const lines = (list: readonly unknown[]): string[] => list.map((entry) => JSON.stringify(entry)).sort();

/** What a store shows, told in the outline's own words. A card in somebody's hand lies where the hand is. */
export function shownBy({ binding, held }: Replica) {
  const records = binding.store.allRecords();
  const shapes = records.filter((record): record is TLShape => record.typeName === 'shape');
  const page = (shape: TLShape): string => shape.parentId.replace(/^page:/, '');
  return {
    pages: lines(records.filter((record) => record.typeName === 'page').map((record) => [record.id, 'name' in record ? record.name : ''])),
    cards: lines(
      shapes.flatMap((shape) => {
        const { props, x, y } = shape as CardShape;
        return shape.type === 'card' && props.cardId !== held ? [[page(shape), props.cardId, props.zone, props.kind, props.text, x, y]] : [];
      }),
    ),
    relations: lines(shapes.filter((shape) => shape.type === 'relation').map((shape) => (shape as RelationShape).props.relationId)),
    headers: lines(shapes.flatMap((shape) => (shape.type === 'furniture' ? (shape as FurnitureShape).props.headers.map(({ id, lines: text }) => [id, text.join(' ')]) : []))),
    drawings: lines(shapes.filter((shape) => shape.type === 'draw').map(({ id, x, y }) => [id, x, y])),
  };
}

/** The same, told from an outline and the layout alone. */
export function wantedFrom(outline: BoardOutline, held: string | null): Omit<ReturnType<typeof shownBy>, 'drawings'> {
  const layouts = outline.pages.map((page, index) => layoutPage(page, outline.relations, 'fi', index === 0 ? outline.tray : []));
  const cards = new Map(allCards(outline).map((card) => [card.id, card]));
  return {
    pages: lines(outline.pages.map((page) => [`page:${page.id}`, page.title])),
    cards: lines(
      layouts.flatMap((layout) =>
        layout.cards.flatMap(({ id, rect }) => {
          const card = cards.get(id);
          if (!card) throw new Error(`no card ${id}`);
          return id === held ? [] : [[layout.id, id, card.zone, card.kind, visibleText(card.text), rect.x, rect.y]];
        }),
      ),
    ),
    relations: lines(layouts.flatMap((layout) => layout.relations.map((relation) => relation.id))),
    headers: lines(layouts.flatMap((layout) => layout.frames.flatMap((frame) => frame.headers.map(({ id, lines: text }) => [id, text.join(' ')])))),
  };
}
