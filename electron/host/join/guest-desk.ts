import { workshopDocName } from '../../../shared/doc';
import { createId, type RandomBytes } from '../../../shared/kernel/ids';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { writeMember, writeRole, type GroupInfo, type LookupAnswer, type MemberInfo, type Refusal, type Seat, type WaitingSeat, type WorkshopInfo } from '../../../shared/protocol';
import type { Documents } from '../documents/documents';
import { MAX_MEMBERS, WAITING_ANSWER_MS } from '../limits';
import type { Sessions } from '../sessions/sessions';
import type { Workshops } from '../sessions/workshops';
import { mayClaim, roleBy } from './claims';
import { nextColour } from './colours';
import type { FoundKey, JoinKeys } from './join-keys';
import type { RoleLinks } from './role-links';
import type { Waiter, WaitingRoom } from './waiting-room';

export interface GuestDeskPorts {
  readonly workshops: Workshops;
  readonly keys: JoinKeys;
  readonly links: RoleLinks;
  readonly waiting: WaitingRoom;
  readonly sessions: Sessions;
  readonly documents: Documents;
  readonly random: RandomBytes;
}

export interface JoinWish {
  readonly key: string;
  readonly name: string;
  readonly groupId: string;
  readonly participantId?: string | undefined;
  readonly session?: string | undefined;
}

/** What guests ask before they have a seat. `here` is the workshop whose door they stand at. */
export class GuestDesk {
  readonly #ports: GuestDeskPorts;

  constructor(ports: GuestDeskPorts) {
    this.#ports = ports;
  }

  async lookup(here: string, key: string): Promise<Result<LookupAnswer, Refusal>> {
    const found = await this.#find(here, key);
    if (!found.ok) return found;
    const { link, workshop } = found.value;
    const { id, title, region, date, language, dataNotice, groups, members } = workshop;
    // Whoever is on the list and in no group yet finds herself in every group.
    const placed = new Set(groups.map(({ id: groupId }) => groupId));
    const people = (group: GroupInfo): { id: string; name: string }[] =>
      members.filter(({ groupId, role }) => (groupId === group.id || !placed.has(groupId)) && mayClaim(link.role, role)).map((member) => ({ id: member.id, name: nameInList(member, members) }));
    const listed = groups.map((group) => ({ id: group.id, name: group.name, people: people(group) }));
    return ok({ workshopId: id, title, region, date, language, dataNotice, groups: listed, role: link.role, token: link.token });
  }

  async join(here: string, wish: JoinWish): Promise<Result<Seat | WaitingSeat, Refusal>> {
    const found = await this.#find(here, wish.key);
    if (!found.ok) return found;
    const { link, workshop } = found.value;
    const own = await this.#ownSeat(wish.session, workshop);
    const known = wish.participantId === undefined ? undefined : workshop.members.find(({ id }) => id === wish.participantId);
    if (wish.participantId !== undefined && (!known || (known.id !== own?.id && !mayClaim(link.role, known.role)))) return err('BAD_MESSAGE');
    const group = workshop.groups.find(({ id }) => id === wish.groupId);
    if (!group) return err('BAD_MESSAGE');
    const before = known ?? own;
    if (!before && workshop.members.length >= MAX_MEMBERS) return err('TOO_MANY');
    const role = roleBy(link.role, before?.role);
    // Who is in already only changes her place; facilitators have the key of the house.
    if (before?.id !== own?.id || (!own && link.role !== 'facilitator')) {
      const { door } = this.#ports.keys.get(here) ?? { door: 'open' };
      if (door === 'closed') return err('DOOR_CLOSED');
      if (door === 'waiting') {
        const session = await this.#ports.waiting.enter({ workshopId: here, name: known?.name ?? wish.name, groupId: group.id, role, participantId: known?.id ?? null });
        return session === null ? err('TOO_MANY') : ok({ waiting: true, session, name: known?.name ?? wish.name, title: workshop.title });
      }
    }
    const member = await this.#seat(workshop, { ...(before && { id: before.id }), name: known?.name ?? wish.name, groupId: group.id, role });
    const session = own && own.id === member.id && wish.session !== undefined ? wish.session : await this.#ports.sessions.create(workshop.id, member.id);
    return ok(seatOf(session, member, workshop));
  }

  async resume(here: string, session: string, wait = false): Promise<Result<Seat, Refusal>> {
    if (wait && this.#ports.waiting.find(session)?.turnedAway === false) await this.#ports.waiting.change(session, WAITING_ANSWER_MS);
    const waiter = this.#ports.waiting.find(session);
    if (waiter?.workshopId === here) return err(waiter.turnedAway ? 'TURNED_AWAY' : 'WAITING');
    const who = await this.#ports.sessions.identify(session);
    if (who?.kind !== 'guest') return err('SESSION_UNKNOWN');
    if (who.workshopId !== here) return err('SESSION_UNKNOWN');
    const workshop = await this.#ports.workshops.read(who.workshopId);
    if (!workshop?.hosted) return err('WORKSHOP_CLOSED');
    const member = workshop.info.members.find(({ id }) => id === who.participantId);
    if (member && groupOf(member, workshop.info)) return ok(seatOf(session, member, workshop.info));
    // Let in at another instance, whose list is on its way here: who was removed is among the former ones.
    return err(wait && !workshop.info.former.some(({ id }) => id === who.participantId) ? 'WAITING' : 'REMOVED');
  }

  /** Gives a seat to somebody who waits; the device's secret opens it from then on. */
  async letIn(workshop: WorkshopInfo, waiter: Waiter): Promise<void> {
    // The list may have changed meanwhile: who is not on it any more comes as somebody new, in a group that is there.
    const known = workshop.members.find(({ id }) => id === waiter.participantId);
    const group = workshop.groups.find(({ id }) => id === waiter.groupId) ?? workshop.groups[0];
    const member = await this.#seat(workshop, { ...(known && { id: known.id }), name: known?.name ?? waiter.name, groupId: group?.id ?? '', role: waiter.role });
    await this.#ports.sessions.adopt(waiter.mark, workshop.id, member.id);
    await this.#ports.waiting.letIn(waiter);
  }

  async #seat(workshop: WorkshopInfo, { id, name, groupId, role }: Pick<MemberInfo, 'name' | 'groupId' | 'role'> & { readonly id?: string }): Promise<MemberInfo> {
    const known = workshop.members.find((one) => one.id === id);
    const colour = known?.colour || nextColour(workshop.members.map((one) => one.colour));
    const member: MemberInfo = { id: id ?? createId(this.#ports.random), name, groupId: role === 'facilitator' ? '' : groupId, role, colour };
    // First the list, then the seat: a seat without a member would open nothing.
    // Chair and secretary are offices of the group: who only comes again keeps what she holds there, and no more.
    const isOffice = role === 'chair' || role === 'secretary';
    await this.#ports.documents.edit(workshopDocName(workshop.id), (doc) => (known?.role === role ? writeMember(doc, { ...member, role: isOffice ? 'participant' : role }) : writeRole(doc, member, role)));
    return member;
  }

  /** The person whose seat the device has already. */
  async #ownSeat(session: string | undefined, workshop: WorkshopInfo): Promise<MemberInfo | undefined> {
    const who = session === undefined ? null : await this.#ports.sessions.identify(session);
    return who?.kind === 'guest' && who.workshopId === workshop.id ? workshop.members.find(({ id }) => id === who.participantId) : undefined;
  }

  async #find(here: string, key: string): Promise<Result<{ readonly link: Extract<FoundKey, { kind: 'found' }>; readonly workshop: WorkshopInfo }, Refusal>> {
    const main = this.#ports.keys.find(key);
    const found = main.kind === 'unknown' ? this.#ports.links.find(key) : main;
    if (found.kind === 'expired') return err('CODE_EXPIRED');
    if (found.kind === 'unknown') return err('CODE_UNKNOWN');
    const workshop = await this.#ports.workshops.read(found.workshopId);
    if (!workshop?.hosted) return err('WORKSHOP_CLOSED');
    // A key of another open workshop belongs to another address.
    return found.workshopId === here ? ok({ link: found, workshop: workshop.info }) : err('CODE_UNKNOWN');
  }
}

/** Two people of one name are told apart by where they come from. */
function nameInList({ name, organisation, profession }: MemberInfo, members: readonly MemberInfo[]): string {
  const others = members.filter((member) => member.name === name).length > 1;
  const from = [organisation, profession].filter((word) => word !== undefined && word !== '').join(', ');
  return others && from !== '' ? `${name} (${from})` : name;
}

/** A facilitator has no group of her own and begins at the first one. */
const groupOf = ({ groupId, role }: MemberInfo, { groups }: WorkshopInfo): GroupInfo | undefined =>
  groups.find(({ id }) => id === groupId) ?? (role === 'facilitator' ? groups[0] : undefined);

function seatOf(session: string, member: MemberInfo, workshop: WorkshopInfo): Seat {
  const { id, name, colour, role } = member;
  const { id: groupId = '', name: groupName = '', boardId = '' } = groupOf(member, workshop) ?? {};
  return { session, participantId: id, name, colour, role, workshopId: workshop.id, title: workshop.title, language: workshop.language, group: { id: groupId, name: groupName, boardId } };
}
