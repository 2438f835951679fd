import { z } from 'zod';

/**
 * Why a call did not reach its handler or did not come back. Closed list; nothing of what was said in the call is in
 * it. `bad-output` and `handler-failed` are faults of ours; what a person can mend is a `problem` in the answer.
 */
export const CALL_FAILURES = ['not-allowed', 'unknown-call', 'bad-input', 'bad-output', 'handler-failed'] as const;
export type CallFailure = (typeof CALL_FAILURES)[number];

/** What carriers carry back. `value` has been checked against the contract by the sender. */
export type CallReply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: CallFailure };

export const callReply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.enum(CALL_FAILURES) }),
]);
