import { z } from 'zod';
import { actOutcome } from './acts';

/** Paths of the host's sockets. */
export const SOCKET_PATHS = { control: '/control', signal: '/signal', relay: '/relay' } as const;

/** The largest control message, before and after authentication, in bytes. */
export const MAX_CONTROL_BYTES = 256 * 1024;

/**
 * How a replica can part from the host's unseen. `state`: something is missing or is only there; `content`: all is there
 * and reads differently; `pending`: updates wait for one that does not come; `client-id`: somebody else writes under ours.
 */
export const DIVERGENCE_CAUSES = ['state', 'content', 'pending', 'client-id'] as const;
export type DivergenceCause = (typeof DIVERGENCE_CAUSES)[number];

const docName = z.string().max(128);
const clock = z.number().int().nonnegative();
const range = z.tuple([clock, clock, z.number().int().positive()]);

/**
 * Acknowledgement. A client numbers its `check`s of a document; each says all of its own work that the host has not
 * acknowledged yet: the state of its own Yjs client id (`clock`, exclusive) and the ranges it deleted
 * (`[client, clock, length]`; state vectors alone don't see deletions). The host answers `received` once its replica
 * covers the check, and `stored` once everything covered is flushed to disk. Only the latest check counts.
 */
export const clientMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), session: z.string().max(128), protocol: clock }),
  z.object({ type: z.literal('check'), doc: docName, n: clock, clientId: clock, clock, deletes: z.array(range).max(10_000) }),
  /** What the client knows of its own path, for the host's overview. */
  z.object({ type: z.literal('path'), doc: docName, path: z.enum(['offline', 'connecting', 'peer-to-peer', 'relay']) }),
  /**
   * Something that must not be kept was removed from the document, and the removal is stored: the host forgets, on its
   * disk too, what the document does not hold any more. Asked again until `purged` comes.
   */
  z.object({ type: z.literal('purge'), doc: docName }),
  /** Asks the host to do something (`ACTS`). `id` is the asker's: sent again after a lost answer, it is done once. */
  z.object({ type: z.literal('act'), id: z.string().min(1).max(64), name: z.string().max(64), input: z.unknown() }),
  /** Asks for the digest of the host's replica, when there is doubt about one's own. Only of a host that has sent one. */
  z.object({ type: z.literal('digest'), doc: docName }),
  /** This client's replica was not the host's, or would not have been, and is again. */
  z.object({ type: z.literal('repaired'), doc: docName, cause: z.enum(DIVERGENCE_CAUSES), how: z.enum(['resync', 'rebuild']) }),
  z.object({ type: z.literal('ping') }),
]);
export type ClientMessage = z.infer<typeof clientMessage>;

/** The host's clock, milliseconds since 1970: what timers are told by, whatever the devices' clocks say. */
const moment = z.number();

/** As browsers take it. Credentials of a TURN server are for everybody who is let in. */
export const iceServer = z.object({ urls: z.string(), username: z.string().optional(), credential: z.string().optional() });
export type IceServer = z.infer<typeof iceServer>;

export const hostMessage = z.discriminatedUnion('type', [
  /** `hub`: whether an engine joins the boards' rooms; without one clients stay on the relay and don't wait. */
  z.object({ type: z.literal('welcome'), participantId: z.string(), hub: z.boolean(), iceServers: z.array(iceServer), now: moment.optional() }),
  z.object({ type: z.literal('hub'), hub: z.boolean() }),
  z.object({ type: z.literal('received'), doc: docName, n: clock, others: clock }),
  z.object({ type: z.literal('stored'), doc: docName, n: clock }),
  /** The document is not this person's any more (moved to another group): its checks are not answered. */
  z.object({ type: z.literal('denied'), doc: docName }),
  /** The host has forgotten; so should everybody who has the document open. */
  z.object({ type: z.literal('purged'), doc: docName }),
  /** Of the host's replica, sent when it has been quiet for a while, and when asked (`docDigest`). */
  z.object({ type: z.literal('digest'), doc: docName, state: z.string().max(32), content: z.string().max(32) }),
  z.object({ type: z.literal('acted'), id: z.string(), outcome: actOutcome }),
  z.object({ type: z.literal('pong'), now: moment.optional() }),
]);
export type HostMessage = z.infer<typeof hostMessage>;
