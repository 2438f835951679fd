const KIB = 1024;
const MIB = 1024 * KIB;

/** HTTP bodies of `/api/*`, and of the facilitator's calls (files and pictures travel in them). */
export const MAX_API_BODY_BYTES = 16 * KIB;
export const MAX_RPC_BODY_BYTES = 192 * MIB;

/** A guest needs three sockets; a room holds some dozens of people, an address may stand for a whole room. */
export const MAX_SOCKETS_PER_LISTENER = 1_200;
export const MAX_SOCKETS_PER_ADDRESS = 400;
export const MAX_MEMBERS = 500;

/** Time to say who one is, after which a silent socket is closed. */
export const HELLO_TIMEOUT_MS = 10_000;
/** Sockets that don't answer a ping within this time are gone. */
export const PING_INTERVAL_MS = 15_000;

/** Signals carry session descriptions and candidates. */
export const MAX_SIGNAL_BYTES = 64 * KIB;
export const MAX_TOPICS_PER_GUEST = 8;
export const MAX_TOPICS_PER_ENGINE = 500;

/** A whole first state fits in one frame; a board of 20 MB with room to grow. */
export const MAX_RELAY_FRAME_BYTES = 64 * MIB;
/** Before the session is known a relay socket has only names and small questions to send. */
export const MAX_RELAY_BYTES_BEFORE_SESSION = 5 * MIB;
export const MAX_RELAY_FRAMES_BEFORE_SESSION = 100;
/** What may wait for a slow client before it is dropped (it comes back and syncs). */
export const MAX_BACKLOG_BYTES = 192 * MIB;

export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}
export const CONTROL_RATE: Rate = { perSecond: 50, burst: 200 };
/** Purging writes a document anew. Of one connection; what is over the rate is asked again by the client. */
export const PURGE_RATE: Rate = { perSecond: 1 / 10, burst: 5 };
/** What one connection asks the host to do. A press more than this is answered TOO_MANY and may be repeated. */
export const ACT_RATE: Rate = { perSecond: 10, burst: 100 };
/** Groups of one workshop, the removed ones among them. */
export const MOST_GROUPS = 100;
/** Answers remembered for calls that are sent again; a client gives up long before so many others have asked. */
export const ACT_ANSWERS_KEPT = 5_000;
export const SIGNAL_RATE: Rate = { perSecond: 100, burst: 400 };
/** Exchanges of states that a person is granted because something was missing; who is over the rate begins anew. */
export const RESYNCS: Rate = { perSecond: 1 / 20, burst: 5 };
/** The same after changes that the phase does not allow: a page that keeps to the phase takes each of them back. */
export const MODE_RESYNCS: Rate = { perSecond: 1, burst: 30 };
/** How long after a phase's mode has changed the one before it still holds too: what is on its way then arrives. */
export const MODE_GRACE_MS = 5_000;
/** Reports of one connection that its replica was repaired, and questions for a digest. */
export const REPAIR_RATE: Rate = { perSecond: 1 / 10, burst: 10 };
export const DIGEST_RATE: Rate = { perSecond: 1, burst: 20 };
/** A document in which nothing has changed for this long is quiet: then replicas are compared. */
export const DIGEST_QUIET_MS = 3_000;
export const RELAY_RATE: Rate = { perSecond: 300, burst: 3_000 };

/** Wrong keys: a short code can be guessed, if slowly. About 100,000 codes; the burst is for a room that mistypes, then 3 a minute. */
export const WRONG_KEYS_PER_ADDRESS: Rate = { perSecond: 10 / 60, burst: 10 };
export const WRONG_CODES_IN_ALL: Rate = { perSecond: 3 / 60, burst: 30 };
/** Any call of `/api/*`; one address may stand for a whole room. */
export const API_CALLS_PER_ADDRESS: Rate = { perSecond: 20, burst: 200 };
/** Images: a whole room behind one address opens a board full of them, and somebody adds fifty at once. */
export const ASSET_READS_PER_ADDRESS: Rate = { perSecond: 200, burst: 5_000 };
export const ASSET_WRITES_PER_ADDRESS: Rate = { perSecond: 10, burst: 300 };
/** Votes and answers: a whole room behind one address taps at once. */
export const METHOD_CALLS_PER_ADDRESS: Rate = { perSecond: 100, burst: 2_000 };
/** The largest is a facilitator's survey in many languages. */
export const MAX_METHOD_BODY_BYTES = 512 * KIB;
/** Bodies of images that are read at the same time, of everybody. */
export const MAX_UPLOADS_AT_ONCE = 32;
export const MAX_REMEMBERED_ADDRESSES = 10_000;

export const JOIN_KEY_LIFETIME_MS = 30 * 24 * 60 * 60 * 1000;
export const DOWNLOAD_LIFETIME_MS = 10 * 60 * 1000;
export const FIRST_GUEST_PORT = 4780;
export const PORTS_TRIED = 40;
/** How long closing waits for the disk. */
export const CLOSING_FLUSH_MS = 5_000;

/** Links of roles beside the invitation. */
export const MAX_LINKS_PER_WORKSHOP = 40;
/** People before the door of one workshop. */
export const MAX_WAITING = 200;
/** How long a question from the waiting room is held when nothing changes; clients wait ten seconds for an answer. */
export const WAITING_ANSWER_MS = 7_000;
/** Who is moved to another group can still bring what was written in the old one. */
export const MOVE_GRACE_MS = 2 * 60 * 1000;

/** Readiness checks: devices that are remembered per workshop, and how long this computer may take to reach itself. */
export const MAX_CHECKED_DEVICES = 30;
export const SELF_CHECK_TIMEOUT_MS = 1_500;
