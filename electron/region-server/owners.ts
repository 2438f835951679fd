import { z } from 'zod';
import type { RecordStore } from '../library';

const NAMESPACE = 'owner';
const ownerRecord = z.object({ workshopId: z.string(), facilitatorId: z.string() });

/** Whose each workshop on this server is. */
export class Owners {
  readonly #records: RecordStore;

  constructor(records: RecordStore) {
    this.#records = records;
  }

  async of(workshopId: string): Promise<string | null> {
    const parsed = ownerRecord.safeParse(await this.#records.get(NAMESPACE, workshopId));
    return parsed.success ? parsed.data.facilitatorId : null;
  }

  async owns(facilitatorId: string, workshopId: string): Promise<boolean> {
    return (await this.of(workshopId)) === facilitatorId;
  }

  async give(workshopId: string, facilitatorId: string): Promise<void> {
    await this.#records.put(NAMESPACE, workshopId, { workshopId, facilitatorId });
  }

  async countOf(facilitatorId: string): Promise<number> {
    const all = await this.#records.all(NAMESPACE);
    return all.filter(({ value }) => ownerRecord.safeParse(value).data?.facilitatorId === facilitatorId).length;
  }
}
