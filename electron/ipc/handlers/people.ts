import type { HandlerPorts } from '../ports';
import type { HandlersOf } from './namespace';

export function peopleHandlers({ host: { people } }: HandlerPorts): HandlersOf<'people'> {
  return {
    'people.state': ({ workshopId }) => people.state(workshopId),
    'people.setRole': ({ workshopId, participantId, role }) => people.setRole(workshopId, participantId, role),
    'people.move': ({ workshopId, participantId, groupId }) => people.move(workshopId, participantId, groupId),
    'people.remove': ({ workshopId, participantId }) => people.remove(workshopId, participantId),
    'people.letBack': ({ workshopId, participantId }) => people.letBack(workshopId, participantId),
    'people.setDoor': ({ workshopId, door }) => people.setDoor(workshopId, door),
    'people.letIn': ({ workshopId, waitingId }) => people.letIn(workshopId, waitingId),
    'people.turnAway': ({ workshopId, waitingId }) => people.turnAway(workshopId, waitingId),
    'people.createLink': ({ workshopId, role, expiresAt }) => people.createLink(workshopId, role, expiresAt),
    'people.setLinkExpiry': ({ workshopId, linkId, expiresAt }) => people.setLinkExpiry(workshopId, linkId, expiresAt),
    'people.revokeLink': ({ workshopId, linkId }) => people.revokeLink(workshopId, linkId),
    'people.renewLink': ({ workshopId, linkId }) => people.renewLink(workshopId, linkId),
  };
}
