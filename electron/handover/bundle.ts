import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { z } from 'zod';
import { err, ok, type Result } from '../../shared/kernel/result';

/*
 * A workshop with its hosting, in one file: for the host that goes on with it. Inside, the workshop is a `.polku` of its
 * own; beside it are the join keys and the guests' sessions (as fingerprints), so that the links, codes and seats that
 * people have go on leading to the workshop. Who has this file can host in the facilitator's place: it is not a backup to
 * send around, and says so where it is made.
 */
const WORKSHOP = 'workshop.polku';
const HOSTING = 'hosting.json';
const MAX_HOSTING_BYTES = 4 * 1024 * 1024;
const MAX_WORKSHOP_BYTES = 256 * 1024 * 1024;

/** Kinds of records that go along. */
export const HANDED_OVER = ['hosting', 'session', 'link'] as const;

const record = z.object({ namespace: z.enum(HANDED_OVER), key: z.string().max(128), value: z.looseObject({ workshopId: z.string() }) });
const hosting = z.object({ format: z.literal('polkupaja-handover'), version: z.number().int(), workshopId: z.string().max(64), records: z.array(record).max(10_000) });
export type HandedRecord = z.infer<typeof record>;

export interface Handover {
  readonly workshopId: string;
  readonly records: readonly HandedRecord[];
  /** The `.polku` file. */
  readonly workshop: Uint8Array;
}

export function writeHandover({ workshopId, records, workshop }: Handover): Uint8Array {
  const json = JSON.stringify({ format: 'polkupaja-handover', version: 1, workshopId, records });
  // What is inside is packed already.
  return zipSync({ [HOSTING]: strToU8(json), [WORKSHOP]: workshop }, { level: 0 });
}

/** Null when the file is something else (a plain workshop). */
export function readHandover(bytes: Uint8Array): Result<Handover, 'file-damaged' | 'file-newer'> | null {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, { filter: ({ name, originalSize }) => (name === HOSTING && originalSize <= MAX_HOSTING_BYTES) || (name === WORKSHOP && originalSize <= MAX_WORKSHOP_BYTES) });
  } catch {
    return null;
  }
  const { [HOSTING]: json, [WORKSHOP]: workshop } = parts;
  if (!json) return null;
  try {
    const parsed = hosting.safeParse(JSON.parse(strFromU8(json)));
    if (!parsed.success || !workshop) return err('file-damaged');
    if (parsed.data.version > 1) return err('file-newer');
    const { workshopId, records } = parsed.data;
    // Nothing but what is this workshop's: a file must not open doors of another.
    if (records.some(({ value }) => value.workshopId !== workshopId)) return err('file-damaged');
    return ok({ workshopId, records, workshop });
  } catch {
    return err('file-damaged');
  }
}
