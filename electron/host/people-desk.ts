import type * as Y from 'yjs';
import { boardDocName, workshopDocName } from '../../shared/doc';
import { placeMember } from '../../shared/facilitation';
import { MAIN_LINK, MAX_LINK_LIFETIME_MS, type DoorState, type LinkInfo, type LinkRole, type PeopleOutcome, type PeopleState, type PersonInfo } from '../../shared/ipc';
import { removeMember, writeMember, writeRole, type MemberInfo, type Role, type WorkshopInfo } from '../../shared/protocol';
import type { Documents } from './documents/documents';
import type { Hosting } from './hosting/hosting';
import type { GuestDesk } from './join/guest-desk';
import type { JoinKeys } from './join/join-keys';
import type { RoleLinks } from './join/role-links';
import { waiterId, type WaitingRoom } from './join/waiting-room';
import { JOIN_KEY_LIFETIME_MS } from './limits';
import type { People } from './people';
import type { Workshops } from './sessions/workshops';

export interface PeopleDeskPorts {
  readonly workshops: Workshops;
  readonly documents: Documents;
  readonly hosting: Hosting;
  readonly keys: JoinKeys;
  readonly links: RoleLinks;
  readonly waiting: WaitingRoom;
  readonly desk: GuestDesk;
  readonly people: People;
  readonly now: () => number;
}

type Problem = Extract<PeopleOutcome, { kind: 'problem' }>['problem'];
/** Null: it went well. */
type Done = Problem | null;

/** What facilitators do about people, the door and the links. Every answer is everything as it is afterwards. */
export class PeopleDesk {
  readonly #ports: PeopleDeskPorts;

  constructor(ports: PeopleDeskPorts) {
    this.#ports = ports;
  }

  state(workshopId: string): Promise<PeopleOutcome> {
    return this.#do(workshopId, async () => null);
  }

  setRole(workshopId: string, participantId: string, role: Role): Promise<PeopleOutcome> {
    return this.#change(workshopId, participantId, (member, { groups }) => {
      // A facilitator has no group; who is none any more needs one.
      const groupId = role === 'facilitator' ? '' : member.role === 'facilitator' ? (groups[0]?.id ?? '') : member.groupId;
      return (doc) => {
        placeMember(doc, member, groupId);
        writeRole(doc, { ...member, groupId }, role);
      };
    });
  }

  move(workshopId: string, participantId: string, groupId: string): Promise<PeopleOutcome> {
    return this.#change(workshopId, participantId, (member, { groups }) => (member.role !== 'facilitator' && groups.some(({ id }) => id === groupId) ? (doc) => placeMember(doc, member, groupId) : null));
  }

  remove(workshopId: string, participantId: string): Promise<PeopleOutcome> {
    return this.#do(workshopId, async () => {
      let done = false;
      await this.#ports.documents.edit(workshopDocName(workshopId), (doc) => (done = removeMember(doc, participantId)));
      return done ? null : 'not-found';
    });
  }

  letBack(workshopId: string, participantId: string): Promise<PeopleOutcome> {
    return this.#do(workshopId, async ({ former, groups }) => {
      const person = former.find(({ id }) => id === participantId);
      if (!person) return 'not-found';
      const groupId = person.role === 'facilitator' || groups.some(({ id }) => id === person.groupId) ? person.groupId : (groups[0]?.id ?? '');
      await this.#ports.documents.edit(workshopDocName(workshopId), (doc) => writeMember(doc, { ...person, groupId }));
      return null;
    });
  }

  setDoor(workshopId: string, door: DoorState): Promise<PeopleOutcome> {
    return this.#do(workshopId, async (info) => {
      if (!this.#ports.keys.get(workshopId)) return 'not-hosted';
      await this.#ports.keys.change(workshopId, { door });
      // With an open door nobody has to wait before it.
      if (door === 'open') for (const waiter of this.#ports.waiting.of(workshopId)) await this.#ports.desk.letIn(await this.#info(workshopId, info), waiter);
      return null;
    });
  }

  letIn(workshopId: string, id: string | undefined): Promise<PeopleOutcome> {
    return this.#do(workshopId, async (info) => {
      const chosen = this.#waiters(workshopId, id);
      for (const waiter of chosen) await this.#ports.desk.letIn(await this.#info(workshopId, info), waiter);
      return id !== undefined && chosen.length === 0 ? 'not-found' : null;
    });
  }

  turnAway(workshopId: string, id: string | undefined): Promise<PeopleOutcome> {
    return this.#do(workshopId, async () => {
      const chosen = this.#waiters(workshopId, id);
      for (const waiter of chosen) await this.#ports.waiting.turnAway(waiter);
      return id !== undefined && chosen.length === 0 ? 'not-found' : null;
    });
  }

  createLink(workshopId: string, role: LinkRole, expiresAt: number): Promise<PeopleOutcome> {
    return this.#do(workshopId, async () => ((await this.#ports.links.create(workshopId, role, this.#within(expiresAt))) ? null : 'too-many'));
  }

  setLinkExpiry(workshopId: string, linkId: string, expiresAt: number): Promise<PeopleOutcome> {
    return this.#changeLink(workshopId, linkId, { expiresAt: this.#within(expiresAt) });
  }

  revokeLink(workshopId: string, linkId: string): Promise<PeopleOutcome> {
    return this.#changeLink(workshopId, linkId, { revoked: true });
  }

  renewLink(workshopId: string, linkId: string): Promise<PeopleOutcome> {
    return this.#do(workshopId, async () => {
      if (linkId === MAIN_LINK) {
        if (!this.#ports.keys.get(workshopId)) return 'not-hosted';
        await this.#ports.hosting.renew(workshopId);
        return null;
      }
      const before = this.#ports.links.of(workshopId).find(({ id }) => id === linkId);
      const expiresAt = before && before.expiresAt > this.#ports.now() ? before.expiresAt : this.#ports.now() + JOIN_KEY_LIFETIME_MS;
      return (await this.#ports.links.renew(workshopId, linkId, expiresAt)) ? null : 'not-found';
    });
  }

  #changeLink(workshopId: string, linkId: string, change: { readonly expiresAt: number } | { readonly revoked: true }): Promise<PeopleOutcome> {
    return this.#do(workshopId, async () => {
      if (linkId !== MAIN_LINK) return (await this.#ports.links.change(workshopId, linkId, change)) ? null : 'not-found';
      if (!this.#ports.keys.get(workshopId)) return 'not-hosted';
      await this.#ports.keys.change(workshopId, change);
      return null;
    });
  }

  #change(workshopId: string, participantId: string, next: (member: MemberInfo, info: WorkshopInfo) => ((doc: Y.Doc) => void) | null): Promise<PeopleOutcome> {
    return this.#do(workshopId, async (info) => {
      const member = info.members.find(({ id }) => id === participantId);
      const change = member && next(member, info);
      if (!change) return 'not-found';
      await this.#ports.documents.edit(workshopDocName(workshopId), change);
      return null;
    });
  }

  async #do(workshopId: string, work: (info: WorkshopInfo) => Promise<Done>): Promise<PeopleOutcome> {
    const workshop = await this.#ports.workshops.read(workshopId);
    if (!workshop) return { kind: 'problem', problem: 'not-found' };
    const problem = await work(workshop.info);
    if (problem) return { kind: 'problem', problem };
    return { kind: 'state', state: this.#state(await this.#info(workshopId, workshop.info)) };
  }

  async #info(workshopId: string, before: WorkshopInfo): Promise<WorkshopInfo> {
    return (await this.#ports.workshops.read(workshopId))?.info ?? before;
  }

  #waiters(workshopId: string, id: string | undefined): ReturnType<WaitingRoom['of']> {
    return this.#ports.waiting.of(workshopId).filter((waiter) => id === undefined || waiterId(waiter) === id);
  }

  #within(expiresAt: number): number {
    return Math.min(expiresAt, this.#ports.now() + MAX_LINK_LIFETIME_MS);
  }

  #state(info: WorkshopInfo): PeopleState {
    const { keys, waiting, now } = this.#ports;
    return {
      door: keys.get(info.id)?.door ?? 'open',
      people: info.members.map((member) => this.#person(member, info)),
      former: info.former.map(({ id, name, groupId, role }) => ({ id, name, groupId, role })),
      waiting: waiting.of(info.id).map((waiter) => ({ id: waiterId(waiter), name: waiter.name, groupId: waiter.groupId, role: waiter.role, since: waiter.since, lastSeen: waiting.lastSeen(waiter) })),
      links: this.#linksOf(info.id),
      now: now(),
    };
  }

  #person({ id, name, groupId, role, colour }: MemberInfo, { groups }: WorkshopInfo): PersonInfo {
    const board = groups.find((group) => group.id === groupId)?.boardId;
    return { id, name, groupId, role, colour, ...this.#ports.people.about(id, board === undefined ? null : boardDocName(board)) };
  }

  #linksOf(workshopId: string): LinkInfo[] {
    const main = this.#ports.keys.get(workshopId);
    const found: LinkInfo[] = [];
    const add = (id: string, role: LinkRole, link: { readonly token: string; readonly code: string; readonly expiresAt: number; readonly revoked: boolean }): void => {
      const { token, code, expiresAt, revoked } = link;
      found.push({ id, role, url: this.#ports.hosting.urlOf(workshopId, token), code, expiresAt, state: revoked ? 'revoked' : expiresAt > this.#ports.now() ? 'valid' : 'expired' });
    };
    if (main) add(MAIN_LINK, 'participant', main);
    for (const link of this.#ports.links.of(workshopId)) add(link.id, link.role, link);
    return found;
  }
}
