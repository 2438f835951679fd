import { mayShow, ownerOfState, withIdentity } from '../../../shared/protocol';
import type { RelayPerson } from './relay-context';

/**
 * Leaves of an awareness update only what its sender may say, in place: a guest shows herself, under the identity that
 * the list of people gives her. The facilitator's window and the engine are ours; the engine has checked its guests.
 */
export function keepOwnPresence(states: Map<number, Record<string, unknown>>, who: RelayPerson | undefined, known: (clientId: number) => unknown): void {
  for (const [clientId, state] of states) {
    // Nobody in particular: also what Hocuspocus adds itself while it decodes.
    if (Object.keys(state).length === 0) states.delete(clientId);
    else if (who?.kind !== 'guest') continue;
    else if (mayShow(who.participantId, ownerOfState(known(clientId)))) states.set(clientId, withIdentity(state, who));
    else states.delete(clientId);
  }
}
