import type { BoardOutline, CardOutline, FrameOutline } from '../outline';
import { matchCells } from './match-cells';

/** One map's part of a cell. */
export interface GapCount {
  /** Null: this map has no such cell. */
  readonly cards: number | null;
  /** Services that nobody is responsible for. */
  readonly withoutResponsible: number;
}

export interface GapRow {
  readonly key: string;
  readonly pageTitle: string;
  readonly lanes: readonly string[];
  /** By map. */
  readonly counts: readonly GapCount[];
}

export interface ServiceWithoutResponsible {
  readonly cardId: string;
  readonly text: string;
  readonly pageTitle: string;
  readonly lanes: readonly string[];
}

export interface GapOverview {
  readonly rows: readonly GapRow[];
  /** By map: services that name nobody. */
  readonly nobody: readonly (readonly ServiceWithoutResponsible[])[];
}

const isWritten = ({ text, fields }: CardOutline): boolean => text.trim() !== '' || Object.values(fields).some((value) => typeof value === 'string' && value.trim() !== '');
const namesNobody = ({ kind, responsible }: CardOutline): boolean => kind === 'service' && responsible.trim() === '';

/** Which places of the template are empty on which map. Frames without rows and columns have no cells that could be empty. */
export function gapsOf(boards: readonly BoardOutline[]): GapOverview {
  const framed = new Set(boards.flatMap(({ pages }) => pages.flatMap(({ frames }) => frames.filter(hasLanes).map(({ id }) => id))));
  const cells = matchCells(boards).filter(({ isDecisions, zones }) => !isDecisions && zones.some((zone) => zone && framed.has(zone.frameId)));
  const nobody = boards.map((): ServiceWithoutResponsible[] => []);
  const rows = cells.map(({ key, pageTitle, lanes, zones }): GapRow => {
    const counts = zones.map((zone, board): GapCount => {
      const cards = (zone?.cards ?? []).filter(isWritten);
      const unnamed = cards.filter(namesNobody);
      nobody[board]?.push(...unnamed.map(({ id, text }) => ({ cardId: id, text, pageTitle, lanes })));
      return { cards: zone ? cards.length : null, withoutResponsible: unnamed.length };
    });
    return { key, pageTitle, lanes, counts };
  });
  return { rows, nobody };
}

const hasLanes = ({ rows, columns }: FrameOutline): boolean => rows.length + columns.length > 0;
