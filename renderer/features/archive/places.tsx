import type { ArchivePlace } from '../../../shared/ipc';

/** Leads to a place in a workshop, to the very card. */
export type HrefOf = (place: Pick<ArchivePlace, 'workshopId' | 'groupId' | 'cardId'>) => string;

export const placeWords = ({ workshopTitle, groupName }: Pick<ArchivePlace, 'workshopTitle' | 'groupName'>): string => [workshopTitle, groupName].filter((part) => part !== '').join(' – ');

export const said = (value: string | boolean | null | undefined): string => (typeof value === 'string' ? value.trim() : '');
