import type * as Y from 'yjs';
import type { Result } from '../../../shared/kernel/result';
import type { ActName, ActOutput, ActParsed, ActProblem } from '../../../shared/protocol';
import type { Actor } from '../../../shared/facilitation';
import type { Library } from '../../library';
import type { Documents } from '../documents/documents';
import type { People } from '../people';

/** A call whose shape and asker have been checked. */
export interface HostActCall<N extends ActName> {
  readonly input: ActParsed<N>;
  readonly who: Actor;
  readonly workshopId: string;
  readonly actId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly newId: () => string;
  /**
   * Works on the workshop's document in one transaction, alone; resolves when what was changed is on disk. Reading and
   * then writing in `work` can't be overtaken by another call.
   */
  inDocument<T>(work: (doc: Y.Doc) => T): Promise<T>;
}

export type ActHandler<N extends ActName> = (call: HostActCall<N>) => Promise<Result<ActOutput<N>, ActProblem>>;
/** A handler for every call. Leaving one out does not compile. */
export type ActHandlers = { readonly [N in ActName]: ActHandler<N> };

/** What handlers that do more than write the workshop's document may touch. */
export interface ActPorts {
  readonly documents: Documents;
  readonly people: People;
  readonly library: Pick<Library, 'addBoard' | 'info'>;
}
