import type { WorkshopSummary } from '../../../shared/ipc';

/** One group's map as the library knows it. */
export interface MapChoice {
  readonly boardId: string;
  readonly group: string;
  readonly workshop: WorkshopSummary;
}

export const mapsOf = (workshops: readonly WorkshopSummary[]): MapChoice[] => workshops.flatMap((workshop) => workshop.groups.map(({ boardId, name }) => ({ boardId, group: name, workshop })));

/** `Verkostopäivä 12.11.2026 – Ryhmä 1` */
export const mapName = ({ group, workshop }: MapChoice): string => `${workshop.title} – ${group}`;
