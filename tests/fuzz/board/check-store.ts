import type { TLShape } from 'tldraw';
import { buildOutline } from '../../../shared/outline';
import { layoutPage } from '../../../shared/outline/layout';
import type { CardShape } from '../../../renderer/canvas/shapes/card/card-shape';
import type { FurnitureShape } from '../../../renderer/canvas/shapes/furniture/furniture-shape';
import type { RelationShape } from '../../../renderer/canvas/shapes/relation/relation-shape';
import type { Replica } from './replica';

/** What a store shows, told in the outline's own words. */
export function shownBy(replica: Replica) {
  const records = replica.binding.store.allRecords();
  const shapes = records.filter((record): record is TLShape => record.typeName === 'shape');
  const sorted = <T>(list: T[]): T[] => list.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const page = (shape: TLShape): string => shape.parentId.replace(/^page:/, '');
  return {
    pages: sorted(records.filter((record) => record.typeName === 'page').map((record) => [record.id, 'name' in record ? record.name : ''])),
    cards: sorted(
      shapes.filter((shape) => shape.type === 'card').map((shape) => {
        const { props, x, y } = shape as CardShape;
        return { page: page(shape), id: props.cardId, zone: props.zone, kind: props.kind, text: props.text, x, y };
      }),
    ),
    relations: sorted(shapes.filter((shape) => shape.type === 'relation').map((shape) => (shape as RelationShape).props.relationId)),
    headers: sorted(shapes.flatMap((shape) => (shape.type === 'furniture' ? (shape as FurnitureShape).props.headers.map(({ id, lines }) => [id, lines.join(' ')]) : []))),
    drawings: sorted(shapes.filter((shape) => shape.type === 'draw').map(({ id, x, y }) => [id, x, y])),
  };
}

/** The same, told from the outline and the layout alone. */
export function wantedBy(replica: Replica): Omit<ReturnType<typeof shownBy>, 'drawings'> {
  const outline = buildOutline(replica.doc);
  const layouts = outline.pages.map((page, index) => layoutPage(page, outline.relations, 'fi', index === 0 ? outline.tray : []));
  const texts = new Map([...outline.pages.flatMap((page) => page.frames.flatMap((frame) => frame.zones.flatMap((zone) => zone.cards))), ...outline.tray].map((card) => [card.id, card]));
  const sorted = <T>(list: T[]): T[] => list.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return {
    pages: sorted(outline.pages.map((page) => [`page:${page.id}`, page.title])),
    cards: sorted(
      layouts.flatMap((layout) =>
        layout.cards.map(({ id, rect }) => {
          const card = texts.get(id);
          if (!card) throw new Error(`no card ${id}`);
          return { page: layout.id, id, zone: card.zone, kind: card.kind, text: card.text, x: rect.x, y: rect.y };
        }),
      ),
    ),
    relations: sorted(layouts.flatMap((layout) => layout.relations.map((relation) => relation.id))),
    headers: sorted(layouts.flatMap((layout) => layout.frames.flatMap((frame) => frame.headers.map(({ id, lines }) => [id, lines.join(' ')])))),
  };
}
