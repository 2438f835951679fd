/**
 * Every reason for which the host refuses or ends something. The words for people are in `shared/i18n` (`refusal.*`);
 * the numbers are WebSocket close codes (4000–4999 are free for applications, RFC 6455 §7.4.2).
 */
export const REFUSALS = {
  BAD_MESSAGE: 4400,
  NOT_ALLOWED: 4401,
  CODE_UNKNOWN: 4402,
  CODE_EXPIRED: 4403,
  WORKSHOP_CLOSED: 4404,
  SESSION_UNKNOWN: 4405,
  CLIENT_TOO_OLD: 4406,
  CLIENT_TOO_NEW: 4407,
  TOO_LARGE: 4408,
  TOO_MANY: 4409,
  REMOVED: 4410,
  HOST_CLOSING: 4411,
  /** Nobody new is let in; who is in goes on. */
  DOOR_CLOSED: 4420,
  /** In the waiting room: the facilitator lets people in. */
  WAITING: 4421,
  TURNED_AWAY: 4422,
  HOST_FAILED: 4500,
} as const;

export type Refusal = keyof typeof REFUSALS;

export function refusalOfCloseCode(code: number): Refusal | null {
  for (const [name, number] of Object.entries(REFUSALS)) if (number === code) return name as Refusal;
  return null;
}

/** Closed for now: who is in comes back by itself when it is open again. */
export const isResting = (refusal: Refusal): boolean => refusal === 'WORKSHOP_CLOSED';

/** Waiting and trying again can't help: the person has to do something. */
export const isFinal = (refusal: Refusal): boolean => !['HOST_CLOSING', 'HOST_FAILED', 'TOO_MANY', 'WORKSHOP_CLOSED'].includes(refusal);
