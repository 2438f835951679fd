import { z } from 'zod';
import { LANGUAGES } from '../kernel/language';

/*
 * The readiness check: a device in the room tries every way to the host before the day and reports what it found. It
 * opens no document and joins nothing; its key lets it do just this.
 */
export const CHECK_PATHS = { start: '/api/check/start', report: '/api/check/report' } as const;

/** Signalling topic of a workshop's checks: the engine answers there. */
export const checkTopic = (workshopId: string): string => `check:${workshopId}`;

const version = z.number().int().nonnegative();
const key = z.string().min(1).max(64);

export const checkStartRequest = z.object({ protocol: version, key });
/** `now`: the host's clock, milliseconds since 1970. `session`: for the sockets that are tried. */
export const checkStartAnswer = z.object({ session: z.string(), now: z.number(), title: z.string(), language: z.enum(LANGUAGES), workshopId: z.string() });
export type CheckStart = z.infer<typeof checkStartAnswer>;

export const CHANNEL_RESULTS = ['open', 'failed', 'no-hub', 'no-webrtc'] as const;

/** What a device found. Nothing about who holds it. */
export const checkReport = z.object({
  device: z.enum(['phone', 'computer']),
  websocket: z.boolean(),
  /** Whether a data channel to the engine opened and carried something there and back; `no-hub`: this host has none. */
  channel: z.enum(CHANNEL_RESULTS),
  /** Until the channel was open, milliseconds; null when it wasn't. */
  channelMs: z.number().min(0).max(120_000).nullable(),
  /** The device's clock less the host's, milliseconds. */
  clockOffsetMs: z.number().min(-1e13).max(1e13),
});
export type CheckReport = z.infer<typeof checkReport>;
export const checkReportRequest = z.object({ protocol: version, key, report: checkReport });
