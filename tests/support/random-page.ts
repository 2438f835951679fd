import type { CardKind, FrameKind } from '../../shared/doc';
import type { CardOutline, FrameOutline, LaneOutline, PageOutline, ZoneOutline } from '../../shared/outline';
import { zonesOf } from '../../shared/outline/zones-of';

/** Numbers between 0 and 1 that follow from a seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WORDS = 'lapsi perhe varhaiskasvatussuunnitelmakeskustelu neuvola tuki siirto koulu ja monialainen opiskeluhuoltoryhmä yhteistyö kysymys 👩‍👧 päiväkoti'.split(' ');

export function lane(frameId: string, axis: 'row' | 'column', index: number, title: string, more: Partial<LaneOutline> = {}): LaneOutline {
  return { id: `${frameId}.${axis}${index}`, axis, title, hint: '', band: '', transition: false, kinds: null, carriesForward: null, ...more };
}

export function card(id: string, zone: string, text: string, kind: CardKind = 'note', at: { x: number; y: number } | null = null): CardOutline {
  return { id, kind, text, fields: {}, responsible: '', zone, x: at?.x ?? null, y: at?.y ?? null, createdBy: 'a', createdAt: 0, changedBy: 'a', changedAt: 0, votes: 0, source: null };
}

export interface FrameWish {
  readonly id: string;
  readonly kind: FrameKind;
  readonly rows?: readonly LaneOutline[];
  readonly columns?: readonly LaneOutline[];
  readonly title?: string;
  readonly kinds?: readonly CardKind[];
  readonly cards: (zone: string, index: number) => readonly CardOutline[];
}

export function frameOf({ id, kind, rows = [], columns = [], title = '', kinds = ['note'], cards }: FrameWish): FrameOutline {
  const zones = zonesOf({ id, kind, kinds, rows, columns }).map((zone, index): ZoneOutline => ({ ...zone, cards: cards(zone.id, index) }));
  return { id, kind, title, hint: '', rows, columns, zones };
}

export function pageOf(frames: readonly FrameOutline[], more: Partial<PageOutline> = {}): PageOutline {
  const decisions: ZoneOutline = { id: 'decisions/sivu', frameId: 'decisions', row: null, column: null, lanes: [], kinds: ['decision'], cards: [] };
  return { id: 'sivu', title: 'Sivu', instruction: '', notes: '', frames, decisions, drawings: [], images: [], charts: [], ...more };
}

/** A page with some frames of any kind, lanes with and without bands, and cards of any length. */
export function randomPage(seed: number, kinds: readonly FrameKind[]): PageOutline {
  const random = randomOf(seed);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const words = (most: number): string => Array.from({ length: upTo(most) }, () => WORDS[upTo(WORDS.length - 1)]).join(' ');
  let cards = 0;
  const frames = Array.from({ length: 1 + upTo(2) }, (_, at) => {
    const kind = kinds[upTo(kinds.length - 1)] ?? 'grid';
    const id = `k${at}`;
    const lanes = (axis: 'row' | 'column', most: number): LaneOutline[] =>
      Array.from({ length: upTo(most) }, (_unused, index) =>
        lane(id, axis, index, words(4), { band: random() < 0.4 ? `Kaista ${upTo(1)}` : '', carriesForward: random() < 0.3 ? words(3) : null, transition: random() < 0.2 }),
      );
    const full = random() < 0.3 ? 14 : 4;
    return frameOf({
      id,
      kind,
      title: words(3),
      rows: kind === 'levels' || kind === 'grid' || kind === 'columns' ? lanes('row', 4) : [],
      columns: kind === 'circles' ? lanes('column', 4) : kind === 'ring' ? lanes('column', 14) : kind === 'grid' || kind === 'columns' ? lanes('column', 5) : [],
      cards: (zone) => Array.from({ length: upTo(full) }, () => card(`c${cards++}`, zone, words(30), 'note', random() < 0.7 ? { x: Math.round(random() * 1500), y: Math.round(random() * 700) } : null)),
    });
  });
  return pageOf(frames);
}
