import { CONTRACT, type CallName, type Handlers } from '../../shared/ipc';
import type { HostCore } from '../host';
import { passedOnPath } from '../region';
import type { Rehearsals } from './rehearsals';

type AnyHandler = (input: { readonly workshopId?: string }) => Promise<unknown>;

/**
 * The app's handlers, of which those about a rehearsal's copy are the rehearsal's. These are few: its copy can be opened,
 * and its people can be moved about. Everything else (files, documents, codes, sharing) asks the library, which does not
 * know the copy and says so.
 */
export function routeToRehearsal(handlers: Handlers, rehearsals: Rehearsals, host: HostCore): Handlers {
  const own: Partial<Handlers> = {
    'rehearsal.state': async () => rehearsals.state(),
    'rehearsal.begin': async ({ workshopId }) => {
      const begun = await rehearsals.begin(workshopId);
      return begun.ok ? { kind: 'state', state: begun.value } : { kind: 'problem', problem: begun.error };
    },
    'rehearsal.end': async () => {
      await rehearsals.end();
      return rehearsals.state();
    },
  };
  const inRehearsal: Partial<Handlers> = {
    'library.open': async ({ workshopId }) => {
      const rehearsal = rehearsals.of(workshopId);
      const summary = await rehearsal?.summary();
      if (!rehearsal || !summary) return { kind: 'problem', problem: 'not-found' };
      const socketBase = `${host.inner.socketBase}${passedOnPath(workshopId)}`;
      return { kind: 'opened', workshop: { summary, socketBase, ...rehearsal.host.facilitatorSession(workshopId), readOnly: false, rehearsal: true } };
    },
    // Its door leads nowhere that a code could be read: there is none to show, to print or to send.
    'host.state': async () => ({ kind: 'off' }),
    'people.state': async ({ workshopId }) => withoutLinks(await peopleOf(workshopId).state(workshopId)),
    'people.setRole': async ({ workshopId, participantId, role }) => withoutLinks(await peopleOf(workshopId).setRole(workshopId, participantId, role)),
    'people.move': async ({ workshopId, participantId, groupId }) => withoutLinks(await peopleOf(workshopId).move(workshopId, participantId, groupId)),
    'people.remove': async ({ workshopId, participantId }) => withoutLinks(await peopleOf(workshopId).remove(workshopId, participantId)),
    'people.letBack': async ({ workshopId, participantId }) => withoutLinks(await peopleOf(workshopId).letBack(workshopId, participantId)),
    'boards.personalIds': async () => [],
    'boards.names': async () => [],
  };
  function peopleOf(workshopId: string): HostCore['people'] {
    const rehearsal = rehearsals.of(workshopId);
    if (!rehearsal) throw new Error('the rehearsal has ended');
    return rehearsal.host.people;
  }
  const route = (name: CallName): AnyHandler => (input) => {
    // One name belongs to one handler, which the compiler can't follow through a variable.
    const here = (own[name] ?? handlers[name]) as AnyHandler;
    const there = inRehearsal[name] as AnyHandler | undefined;
    return there && input.workshopId !== undefined && rehearsals.of(input.workshopId) ? there(input) : here(input);
  };
  return Object.fromEntries((Object.keys(CONTRACT) as CallName[]).map((name) => [name, route(name)])) as unknown as Handlers;
}

type Outcome = Awaited<ReturnType<HostCore['people']['state']>>;

/** Links of roles of a rehearsal are nobody's to send. */
const withoutLinks = (outcome: Outcome): Outcome => (outcome.kind === 'state' ? { ...outcome, state: { ...outcome.state, links: [] } } : outcome);
