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

export const BACKUP_CALLS = {
  'backup.state': { input: z.object({}), output: backupState },
  /** Asks for a folder and makes the first copies. */
  'backup.choose': { input: z.object({}), output: outcome },
  'backup.setRhythm': { input: backupRhythm, output: backupState },
  /** Copies what has changed; resolves when that is done. */
  'backup.run': { input: z.object({}), output: backupState },
  /** No more copies are made; those that are there stay. */
  'backup.stop': { input: z.object({}), output: backupState },
} as const;
