import type { RecordStore } from '../types';

/** Workshops from which something had to go for good; copies of them that lie elsewhere still have it. */
const CLEANED = 'cleaned';

export const noteCleaned = (records: RecordStore, workshopId: string): Promise<void> => records.put(CLEANED, workshopId, true);
export const forgetCleaned = (records: RecordStore, workshopId: string): Promise<void> => records.remove(CLEANED, workshopId);
export const listCleaned = async (records: RecordStore): Promise<string[]> => (await records.all(CLEANED)).map(({ key }) => key);
