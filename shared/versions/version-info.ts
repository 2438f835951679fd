import { z } from 'zod';

/**
 * Why a version was made: `time`: something had changed for a while · `phase`: a phase ended · `named`: somebody asked
 * for it · `restore`: what was there before an older version was brought back.
 */
export const VERSION_KINDS = ['time', 'phase', 'named', 'restore'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

export const versionInfo = z.object({
  /** Counts up with each version of a board; never given twice. */
  number: z.number().int().nonnegative(),
  /** Milliseconds since 1970. */
  at: z.number(),
  kind: z.enum(VERSION_KINDS),
  /** The phase that ended, or the name that somebody gave; empty otherwise. */
  name: z.string().max(200),
});
export type VersionInfo = z.infer<typeof versionInfo>;
