import { DECISIONS, TRAY_ZONE } from '../../doc';
import type { Language } from '../../kernel/language';
import type { CardOutline, FrameOutline, PageOutline, RelationOutline, ZoneOutline } from '../types';
import type { PlacedFrame } from './frame-input';
import { chartWords, placeChart } from '../chart';
import { layoutWords } from './layout-words';
import { placeFrame } from './place-frame';
import { routeRelations } from './route-relations';
import { PAGE_GAP, ZONE } from './sizes';
import type { CardLayout, ChartLayout, FrameLayout, ImageLayout, PageLayout, ZoneLayout } from './types';

const stripOf = (id: string, title: string, hint: string, zone: ZoneOutline): FrameOutline => ({ id, kind: 'columns', title, hint, rows: [], columns: [], zones: [zone] });

/** Cards whose zone no longer exists lie in a frame of their own below the page, where everybody sees them. */
function trayFrame(cards: readonly CardOutline[], language: Language): FrameOutline {
  const words = layoutWords(language);
  return stripOf(TRAY_ZONE, words['tray.title'], words['tray.hint'], { id: TRAY_ZONE, frameId: TRAY_ZONE, row: null, column: null, lanes: [], kinds: [], cards });
}

/** Made once for each zone: what is the same object is not laid out again. */
const decisionStrips = new WeakMap<ZoneOutline, Map<Language, FrameOutline>>();

/** What was decided lies in a strip below the frames once there is something. */
function decisionsFrame(zone: ZoneOutline, language: Language): FrameOutline {
  const byLanguage = decisionStrips.get(zone) ?? new Map<Language, FrameOutline>();
  decisionStrips.set(zone, byLanguage);
  const known = byLanguage.get(language) ?? stripOf(DECISIONS, layoutWords(language)['decisions.title'], '', zone);
  byLanguage.set(language, known);
  return known;
}

/**
 * Where everything on a page lies, in pixels. The same outline and language give the same layout on every machine.
 * `tray`: cards without a zone; shown below this page's frames. `rowHeight`: pixels that each row of cells, columns or
 * levels has at least. Frames and zones that are the same objects as the last
 * time keep their layouts' objects, too.
 */
export function layoutPage(
  page: PageOutline,
  relations: readonly RelationOutline[],
  language: Language,
  tray: readonly CardOutline[] = [],
  rowHeight = 0,
): PageLayout {
  const frames: FrameLayout[] = [];
  const zones: ZoneLayout[] = [];
  const cards: CardLayout[] = [];
  let y = 0;
  let width = 0;
  const put = ({ frame, zones: own, cards: lying }: PlacedFrame): void => {
    frames.push(frame);
    zones.push(...own);
    for (const card of lying) cards.push(card);
    y += frame.rect.h + PAGE_GAP;
    width = Math.max(width, frame.rect.w);
  };
  const strips = [
    ...(page.decisions.cards.length > 0 ? [decisionsFrame(page.decisions, language)] : []),
    ...(tray.length > 0 ? [trayFrame(tray, language)] : []),
  ];
  const columnHeight = page.frames.length === 1 ? ZONE.columnHeight : ZONE.sharedHeight;
  const zoneHeight = ({ kind }: FrameOutline): number => Math.max(rowHeight, kind === 'columns' ? columnHeight : 0);
  const at = (frame: FrameOutline) => ({ frame, origin: { x: 0, y }, pageTitle: page.title, language });
  for (const frame of page.frames) put(placeFrame({ ...at(frame), zoneHeight: zoneHeight(frame), stripWidth: null }));
  for (const strip of strips) put(placeFrame({ ...at(strip), zoneHeight: 0, stripWidth: width }));
  const charts: ChartLayout[] = [];
  // Two abreast: as wide as most pages, and on paper still to be read.
  for (let at = 0; at < page.charts.length; at += 2) {
    const pair = page.charts.slice(at, at + 2).map(({ id, data }) => ({ id, chart: placeChart(data), words: chartWords(data) }));
    pair.forEach(({ id, chart, words }, index) => charts.push({ id, chart, words, rect: { x: index * (chart.width + PAGE_GAP), y, w: chart.width, h: chart.height } }));
    width = Math.max(width, pair.reduce((sum, { chart }) => sum + chart.width + PAGE_GAP, -PAGE_GAP));
    y += Math.max(...pair.map(({ chart }) => chart.height)) + PAGE_GAP;
  }
  const images = page.images.map(({ id, assetId, alt, x, y: top, w, h }): ImageLayout => ({ id, assetId, alt, rect: { x, y: top, w, h } }));
  const edge = (of: (image: ImageLayout) => number): number => Math.max(0, ...images.map(of));
  return {
    id: page.id,
    width: Math.max(width, edge(({ rect }) => rect.x + rect.w)),
    height: Math.max(0, y - PAGE_GAP, edge(({ rect }) => rect.y + rect.h)),
    frames,
    zones,
    cards,
    relations: routeRelations(relations, cards),
    images,
    charts,
  };
}
