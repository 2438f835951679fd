import { TRAY_ZONE } from '../../doc';
import type { Language } from '../../kernel/language';
import type { CardOutline, FrameOutline, PageOutline, RelationOutline } from '../types';
import { placeFrame } from './place-frame';
import { routeRelation } from './route-relation';
import { PAGE_GAP } from './sizes';
import type { CardLayout, FrameLayout, PageLayout, RelationLayout, ZoneLayout } from './types';

/** Cards whose zone no longer exists lie in a frame of their own below the page, where everybody sees them. */
const trayFrame = (cards: readonly CardOutline[]): FrameOutline => ({
  id: TRAY_ZONE,
  kind: 'columns',
  title: '',
  hint: '',
  rows: [],
  columns: [],
  zones: [{ id: TRAY_ZONE, frameId: TRAY_ZONE, row: null, column: null, lanes: [], kinds: [], cards }],
});

/**
 * Where everything on a page lies, in pixels. The same outline and language give the same layout on every machine.
 * `tray`: cards without a zone; shown below this page's frames.
 */
export function layoutPage(
  page: PageOutline,
  relations: readonly RelationOutline[],
  language: Language,
  tray: readonly CardOutline[] = [],
): PageLayout {
  const frames: FrameLayout[] = [];
  const zones: ZoneLayout[] = [];
  const cards: CardLayout[] = [];
  let y = 0;
  let width = 0;
  for (const frame of tray.length > 0 ? [...page.frames, trayFrame(tray)] : page.frames) {
    const placed = placeFrame(frame, { x: 0, y }, page.title, language);
    frames.push(placed.frame);
    zones.push(...placed.zones);
    cards.push(...placed.cards);
    y += placed.frame.rect.h + PAGE_GAP;
    width = Math.max(width, placed.frame.rect.w);
  }
  const rects = new Map(cards.map((card) => [card.id, card.rect]));
  const drawn: RelationLayout[] = [];
  for (const relation of relations) {
    const [from, to] = [rects.get(relation.from), rects.get(relation.to)];
    // An arrow between two pages has no picture; the record names it.
    if (from && to) drawn.push({ ...relation, points: routeRelation(from, to) });
  }
  return { id: page.id, width, height: Math.max(0, y - PAGE_GAP), frames, zones, cards, relations: drawn };
}
