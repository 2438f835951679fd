import { DOCUMENT_ACTS, type ActCall } from '../../../shared/facilitation';
import { ok, type Result } from '../../../shared/kernel/result';
import type { ActOutput, ActProblem } from '../../../shared/protocol';
import type { ActHandlers, ActPorts, HostActCall } from './types';

type DocumentActName = keyof typeof DOCUMENT_ACTS;

/** Done in the workshop's document and nowhere else. */
function documentHandlers(): Pick<ActHandlers, DocumentActName> {
  const handlers = Object.entries(DOCUMENT_ACTS).map(([name, apply]) => {
    // One name belongs to one function, which the compiler can't follow through a variable.
    const run = apply as (doc: Parameters<typeof apply>[0], call: ActCall<DocumentActName>) => Result<ActOutput<DocumentActName>, ActProblem>;
    const handler = ({ inDocument, ...call }: HostActCall<DocumentActName>) => inDocument((doc) => run(doc, call));
    return [name, handler];
  });
  return Object.fromEntries(handlers) as Pick<ActHandlers, DocumentActName>;
}

export function createActHandlers({ people }: ActPorts): ActHandlers {
  return {
    ...documentHandlers(),
    'people.present': async ({ workshopId }) => ok({ people: [...people.present(workshopId)].map(([memberId, path]) => ({ memberId, path })) }),
  };
}
