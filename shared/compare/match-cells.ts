import { decisionsZone, zoneId } from '../doc/place';
import type { BoardOutline, CardKind, FrameOutline, PageOutline, ZoneOutline } from '../outline';
import { alignBoards, type Alignment } from './align';

/** One place of the template as it is found on several boards: a cell, a column, a region of circles, a free frame. */
export interface MatchedCell {
  /** The same on every board: the zone's id on the board where it was met first. */
  readonly key: string;
  readonly pageTitle: string;
  /** Empty where the page has one frame, which is the page. */
  readonly frameTitle: string;
  /** Titles of row and column (or of the circles that overlap here); none where the frame is one zone. */
  readonly lanes: readonly string[];
  readonly kinds: readonly CardKind[];
  readonly isDecisions: boolean;
  /** By board, in the order that was given; null where a board has no such place. */
  readonly zones: readonly (ZoneOutline | null)[];
}

export interface KeyedZone {
  readonly key: string;
  readonly page: PageOutline;
  /** Null for what was decided on the page. */
  readonly frame: FrameOutline | null;
  readonly zone: ZoneOutline;
}

/** A board's zones in reading order, each with the key that it has beside other boards. */
export function keyedZones(board: BoardOutline, { pages, frames, lanes }: Alignment): KeyedZone[] {
  return board.pages.flatMap((page) => [
    ...page.frames.flatMap((frame) =>
      frame.zones.map((zone): KeyedZone => {
        const keys = zone.lanes.map(({ id }) => lanes.get(id) ?? id);
        // Circles overlap whatever their order is.
        return { key: zoneId(frames.get(frame.id) ?? frame.id, ...(frame.kind === 'circles' ? keys.sort() : keys)), page, frame, zone };
      }),
    ),
    { key: decisionsZone(pages.get(page.id) ?? page.id), page, frame: null, zone: page.decisions },
  ]);
}

/** The places of several boards side by side, in the first board's order; what only later ones have comes after its neighbour there. */
export function matchCells(boards: readonly BoardOutline[]): MatchedCell[] {
  const alignments = alignBoards(boards);
  const perBoard = boards.map((board, index) => {
    const alignment = alignments[index];
    return alignment ? keyedZones(board, alignment) : [];
  });
  const order: string[] = [];
  for (const cells of perBoard) {
    let at = -1;
    for (const { key } of cells) {
      const known = order.indexOf(key);
      if (known >= 0) at = known;
      else order.splice((at += 1), 0, key);
    }
  }
  const byKey = perBoard.map((cells) => new Map(cells.map((cell) => [cell.key, cell])));
  return order.flatMap((key): MatchedCell[] => {
    const found = byKey.map((cells) => cells.get(key) ?? null);
    const first = found.find((cell) => cell !== null);
    if (!first) return [];
    const { page, frame, zone } = first;
    return [
      {
        key,
        pageTitle: page.title,
        frameTitle: frame && page.frames.length > 1 ? frame.title : '',
        lanes: zone.lanes.map(({ title }) => title),
        kinds: zone.kinds,
        isDecisions: frame === null,
        zones: found.map((cell) => cell?.zone ?? null),
      },
    ];
  });
}
