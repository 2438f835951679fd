import type * as Y from 'yjs';
import type { Result } from '../../kernel/result';
import type { ActName, ActOutput, ActParsed, ActProblem, Role } from '../../protocol';

/** Who asks. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Empty: in no group. */
  readonly groupId: string;
}

export interface ActCall<N extends ActName> {
  readonly input: ActParsed<N>;
  readonly who: Actor;
  /** The call's own id, the same when it is sent again. */
  readonly actId: string;
  /** Milliseconds since 1970 by the host's clock. */
  readonly now: number;
  readonly newId: () => string;
}

/**
 * Does a call in the workshop's document, within one transaction; who may call at all has been checked. A refusal is
 * found before anything is written.
 */
export type Apply<N extends ActName> = (doc: Y.Doc, call: ActCall<N>) => Result<ActOutput<N>, ActProblem>;
export type Applies<Names extends ActName> = { readonly [N in Names]: Apply<N> };
