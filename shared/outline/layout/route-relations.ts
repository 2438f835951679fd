import type { RelationOutline } from '../types';
import { reachOf, routeRelation } from './route-relation';
import type { CardLayout, Rect, RelationLayout } from './types';

/** Pixels. */
const STRIP = 512;
/** An arrow past more cards than these crosses some of them whichever way it takes. */
const MOST_OBSTACLES = 150;
const NOTHING: readonly Rect[] = [];

/** Cards of a page by where they begin, so that an arrow looks at those on its way and not at thousands. */
class Obstacles {
  /** By the strip of the page that their top lies in. */
  readonly #strips = new Map<number, Rect[]>();
  #tallest = 0;

  constructor(cards: readonly CardLayout[]) {
    for (const { rect } of cards) {
      const strip = Math.floor(rect.y / STRIP);
      const own = this.#strips.get(strip);
      if (own) own.push(rect);
      else this.#strips.set(strip, [rect]);
      this.#tallest = Math.max(this.#tallest, rect.h);
    }
  }

  /** Those that an arrow between the two might cross. None where they are too many to be gone round. */
  between(from: Rect, to: Rect): readonly Rect[] {
    const { left, right, top, bottom } = reachOf(from, to);
    const near: Rect[] = [];
    for (let strip = Math.floor((top - this.#tallest) / STRIP); strip <= Math.floor(bottom / STRIP); strip++) {
      for (const rect of this.#strips.get(strip) ?? []) {
        if (rect.x < right && rect.x + rect.w > left && rect.y < bottom && rect.y + rect.h > top && rect !== from && rect !== to) near.push(rect);
      }
      if (near.length > MOST_OBSTACLES) return NOTHING;
    }
    return near;
  }
}

interface Kept {
  readonly from: Rect;
  readonly to: Rect;
  readonly near: readonly Rect[];
  readonly layout: RelationLayout;
}

const known = new WeakMap<RelationOutline, Kept>();

/** The arrows of a page. One whose cards and whose way are the same objects as the last time keeps its curve. */
export function routeRelations(relations: readonly RelationOutline[], cards: readonly CardLayout[]): RelationLayout[] {
  if (relations.length === 0) return [];
  const rects = new Map(cards.map((card) => [card.id, card.rect]));
  const obstacles = new Obstacles(cards);
  return relations.flatMap((relation): RelationLayout[] => {
    const [from, to] = [rects.get(relation.from), rects.get(relation.to)];
    // An arrow between two pages has no picture; the record names it.
    if (!from || !to) return [];
    const near = obstacles.between(from, to);
    const kept = known.get(relation);
    if (kept && kept.from === from && kept.to === to && kept.near.length === near.length && kept.near.every((rect, index) => rect === near[index])) return [kept.layout];
    const layout = { ...relation, points: routeRelation(from, to, near) };
    known.set(relation, { from, to, near, layout });
    return [layout];
  });
}
