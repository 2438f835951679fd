import { z } from 'zod';
import type { RecordStore } from '../library';

const SETTINGS = 'region';
const HOSTED = 'region-hosted';

const serverRecord = z.object({ url: z.string(), key: z.string(), fingerprint: z.string().nullable() });
export type RegionServerRecord = z.infer<typeof serverRecord>;

/** A workshop that is hosted on a server, with the server's own facts: another server may be set meanwhile. */
const hostedRecord = z.object({ workshopId: z.string(), server: serverRecord });
export type HostedThere = z.infer<typeof hostedRecord>;

/** What the app keeps about the region's server, in the library. */
export class RegionRecords {
  readonly #records: RecordStore;
  readonly #hosted = new Map<string, HostedThere>();
  #server: RegionServerRecord | null = null;

  constructor(records: RecordStore) {
    this.#records = records;
  }

  async load(): Promise<void> {
    const stored = serverRecord.safeParse(await this.#records.get(SETTINGS, 'server'));
    this.#server = stored.success ? stored.data : null;
    for (const { value } of await this.#records.all(HOSTED)) {
      const parsed = hostedRecord.safeParse(value);
      if (parsed.success) this.#hosted.set(parsed.data.workshopId, parsed.data);
    }
  }

  server(): RegionServerRecord | null {
    return this.#server;
  }

  async setServer(server: RegionServerRecord | null): Promise<void> {
    if (server) await this.#records.put(SETTINGS, 'server', server);
    else await this.#records.remove(SETTINGS, 'server');
    this.#server = server;
  }

  hosted(workshopId: string): HostedThere | undefined {
    return this.#hosted.get(workshopId);
  }

  allHosted(): HostedThere[] {
    return [...this.#hosted.values()];
  }

  async setHosted(workshopId: string, server: RegionServerRecord): Promise<void> {
    const record = { workshopId, server };
    await this.#records.put(HOSTED, workshopId, record);
    this.#hosted.set(workshopId, record);
  }

  async endHosted(workshopId: string): Promise<void> {
    await this.#records.remove(HOSTED, workshopId);
    this.#hosted.delete(workshopId);
  }
}
