import { DOCUMENT_ACTS, type ActCall } from '../../../shared/facilitation';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { addGroup, type ActOutput, type ActProblem } from '../../../shared/protocol';
import { MOST_GROUPS } from '../limits';
import type { ActHandler, ActHandlers, ActPorts, HostActCall } from './types';

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

export function createActHandlers({ people, library }: ActPorts): ActHandlers {
  const inDocuments = documentHandlers();
  /** The library's list has the groups too, and is brought up to date before anything else can happen. */
  const alsoListed =
    <N extends DocumentActName>(handler: ActHandler<N>): ActHandler<N> =>
    async (call) => {
      const answer = await handler(call);
      await library.info(call.workshopId);
      return answer;
    };
  return {
    ...inDocuments,
    'group.rename': alsoListed(inDocuments['group.rename']),
    'group.remove': alsoListed(inDocuments['group.remove']),
    'group.restore': alsoListed(inDocuments['group.restore']),
    'group.add': async ({ workshopId, input, newId, inDocument }) => {
      // The board comes first: a group without one could not be opened.
      const count = await inDocument((doc) => doc.getMap('groups').size);
      if (count >= MOST_GROUPS) return err('FULL');
      const boardId = await library.addBoard(workshopId);
      if (boardId === null) return err('NOT_FOUND');
      const groupId = newId();
      await inDocument((doc) => addGroup(doc, { id: groupId, name: input.name, boardId }));
      await library.info(workshopId);
      return ok({ groupId });
    },
    'people.present': async ({ workshopId }) => ok({ people: [...people.present(workshopId)].map(([memberId, path]) => ({ memberId, path })) }),
  };
}
