import { z } from 'zod';

/*
 * Hosting on the region's server: where it is, and which workshops are hosted there. Everything else about such a
 * workshop goes by the same calls as ever; the app passes them on.
 */
const id = z.string().min(1).max(64).regex(/^[0-9a-z]+$/);
const workshop = z.object({ workshopId: id });

/**
 * Why the server does not do it. `certificate`: nobody vouches for it, and it is not the one that was accepted. `owned`:
 * somebody else has this workshop there.
 */
export const REGION_PROBLEMS = ['bad-address', 'unreachable', 'not-polkupaja', 'key-refused', 'server-newer', 'server-older', 'certificate', 'owned', 'full', 'too-large', 'closing', 'no-server', 'not-here', 'failed'] as const;
export type RegionProblem = (typeof REGION_PROBLEMS)[number];
const problem = z.object({ kind: z.literal('problem'), problem: z.enum(REGION_PROBLEMS), /** Of the certificate that was met, SHA-256. */ fingerprint: z.string().optional() });
export type RegionRefused = z.infer<typeof problem>;

export const regionSettings = z.object({
  /** `https://polku.example.fi/`; empty when none is set. The key stays in the main process. */
  url: z.string(),
  hasKey: z.boolean(),
  /** Of the certificate that the facilitator accepted by hand. */
  fingerprint: z.string().nullable(),
});
export type RegionSettings = z.infer<typeof regionSettings>;

export const regionState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-there'), settings: regionSettings }),
  z.object({
    kind: z.literal('there'),
    /** `polku.example.fi` */
    server: z.string(),
    /** `current`: everything that the server has is on this computer too. */
    copy: z.enum(['current', 'catching-up', 'away']),
  }),
]);
export type RegionState = z.infer<typeof regionState>;

const stateOrProblem = z.discriminatedUnion('kind', [z.object({ kind: z.literal('state'), state: regionState }), problem]);

export const REGION_CALLS = {
  'region.settings': { input: z.object({}), output: regionSettings },
  /** Tries the server and keeps what works. An empty key is the one that is kept already. */
  'region.connect': { input: z.object({ url: z.string().trim().max(300), key: z.string().trim().max(200), fingerprint: z.string().max(200).optional() }), output: z.discriminatedUnion('kind', [z.object({ kind: z.literal('connected'), settings: regionSettings }), problem]) },
  'region.forget': { input: z.object({}), output: regionSettings },
  'region.state': { input: workshop, output: regionState },
  /** Opens the workshop on the server; from then on this window works there too. */
  'region.host': { input: workshop, output: stateOrProblem },
  /** Ends it there. `force`: with what the copy on this computer has, although the server does not answer. */
  'region.bringHome': { input: workshop.extend({ force: z.boolean() }), output: stateOrProblem },
} as const;
