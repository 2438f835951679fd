import { z } from 'zod';

/* Copies of every workshop in a folder of the facilitator's choice: a memory stick, the municipality's network drive. */

/** Minutes between two rounds; only what has changed is copied. */
export const BACKUP_EVERY = [15, 60, 1440] as const;
/** How many copies of a workshop are kept. */
export const BACKUP_KEEP = [3, 10, 30] as const;

/** `gone`: the folder is not there now. `unverified`: what was written did not read back as it was. */
export const BACKUP_PROBLEMS = ['gone', 'inside', 'disk-full', 'file-unwritable', 'unverified', 'not-here'] as const;
export type BackupProblem = (typeof BACKUP_PROBLEMS)[number];

const every = z.union([z.literal(BACKUP_EVERY[0]), z.literal(BACKUP_EVERY[1]), z.literal(BACKUP_EVERY[2])]);
const keep = z.union([z.literal(BACKUP_KEEP[0]), z.literal(BACKUP_KEEP[1]), z.literal(BACKUP_KEEP[2])]);
export const backupRhythm = z.object({ every, keep });
export type BackupRhythm = z.infer<typeof backupRhythm>;

export const backupState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('off') }),
  backupRhythm.extend({
    kind: z.literal('on'),
    folder: z.string(),
    /** When everything was in the folder last, milliseconds since 1970; null: not yet. */
    at: z.number().nullable(),
    /** How many workshops have a copy there. */
    workshops: z.number(),
    /** Why the last round did not copy everything. */
    problem: z.enum(BACKUP_PROBLEMS).nullable(),
  }),
]);
export type BackupState = z.infer<typeof backupState>;

const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('state'), state: backupState }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('problem'), problem: z.enum(BACKUP_PROBLEMS) }),
]);

/** A whole library in one folder, for another computer. `left`: titles or file names of what could not be taken along. */
const movingOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), folder: z.string(), workshops: z.number(), templates: z.number(), left: z.array(z.string()) }),
  /** `known`: workshops that were here already, with everything that the folder's have. */
  z.object({ kind: z.literal('brought'), workshops: z.number(), templates: z.number(), known: z.number(), left: z.array(z.string()) }),
  z.object({ kind: z.literal('cancelled') }),
  /** `no-library`: there is none in the folder; `unfinished`: it was not saved to the end. */
  z.object({ kind: z.literal('problem'), problem: z.enum([...BACKUP_PROBLEMS, 'no-library', 'unfinished', 'newer']) }),
]);
export type MovingOutcome = z.infer<typeof movingOutcome>;

export const BACKUP_CALLS = {
  'backup.state': { input: z.object({}), output: backupState },
  /** Asks for a folder and makes the first copies. */
  'backup.choose': { input: z.object({}), output: outcome },
  'backup.setRhythm': { input: backupRhythm, output: backupState },
  /** Copies what has changed; resolves when that is done. */
  'backup.run': { input: z.object({}), output: backupState },
  /** No more copies are made; those that are there stay. */
  'backup.stop': { input: z.object({}), output: backupState },
  /** Asks for a folder and saves the whole library in a new one in it. */
  'backup.saveLibrary': { input: z.object({}), output: movingOutcome },
  /** Asks for such a folder and adds what is in it; nothing that is here changes. */
  'backup.bringLibrary': { input: z.object({}), output: movingOutcome },
} as const;
