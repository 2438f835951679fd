import { type PeopleOutcome, type PeopleState } from '../../../shared/ipc';
import { PROTOCOL_VERSION, type Refusal, type Seat } from '../../../shared/protocol';
import type { TestHost } from './start-host';

/** The facilitator's side of a hosted workshop, and people who come by any link. */
export interface PeopleWorld {
  state(): Promise<PeopleState>;
  /** Makes a link of a role that is good for an hour; its token. */
  link(role: PeopleState['links'][number]['role']): Promise<{ readonly id: string; readonly token: string; readonly code: string }>;
  knock(key: string, wish: { readonly name: string; readonly group?: number; readonly participantId?: string; readonly session?: string }): Promise<{ readonly status: number; readonly body: Partial<Seat> & { waiting?: true; refusal?: Refusal } }>;
  resume(session: string, wait?: boolean): Promise<{ readonly status: number; readonly body: Partial<Seat> & { refusal?: Refusal } }>;
}

export function settled(outcome: PeopleOutcome): PeopleState {
  if (outcome.kind === 'problem') throw new Error(outcome.problem);
  return outcome.state;
}

export const tokenIn = (url: string): string => new URL(url).hash.replace('#k=', '');

export function peopleWorld(host: () => TestHost, now: () => number): PeopleWorld {
  const post = async (path: string, body: object): Promise<{ status: number; body: never }> => {
    const answer = await host().post(path, { protocol: PROTOCOL_VERSION, ...body });
    return answer as { status: number; body: never };
  };
  return {
    state: async () => settled(await host().host.people.state(host().workshopId)),
    async link(role) {
      const before = new Set((await this.state()).links.map(({ id }) => id));
      const { links } = settled(await host().host.people.createLink(host().workshopId, role, now() + 3_600_000));
      const made = links.find(({ id }) => !before.has(id));
      if (made?.role !== role) throw new Error('no link');
      return { id: made.id, token: tokenIn(made.url), code: made.code };
    },
    knock: (key, { group = 0, ...wish }) => post('/api/join', { key, groupId: host().groups[group], ...wish }),
    resume: (session, wait = false) => post('/api/resume', { session, wait }),
  };
}
