import { workshopDocName } from '../../../shared/doc';
import { createId, type RandomBytes } from '../../../shared/kernel/ids';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { writeMember, type GroupInfo, type LookupAnswer, type MemberInfo, type Refusal, type Seat, type WorkshopInfo } from '../../../shared/protocol';
import type { Documents } from '../documents/documents';
import { MAX_MEMBERS } from '../limits';
import type { Sessions } from '../sessions/sessions';
import type { Workshops } from '../sessions/workshops';
import { nextColour } from './colours';
import type { JoinKeys } from './join-keys';

export interface GuestDeskPorts {
  readonly workshops: Workshops;
  readonly keys: JoinKeys;
  readonly sessions: Sessions;
  readonly documents: Documents;
  readonly random: RandomBytes;
}

export interface JoinWish {
  readonly key: string;
  readonly name: string;
  readonly groupId: string;
  readonly participantId?: string | undefined;
}

/** What guests ask before they have a seat. `here` is the workshop whose door they stand at. */
export class GuestDesk {
  readonly #ports: GuestDeskPorts;

  constructor(ports: GuestDeskPorts) {
    this.#ports = ports;
  }

  async lookup(here: string, key: string): Promise<Result<LookupAnswer, Refusal>> {
    const found = await this.#workshopOfKey(here, key);
    if (!found.ok) return found;
    const { id, title, region, date, language, dataNotice, groups, members } = found.value;
    // Whoever is on the list and in no group yet finds herself in every group.
    const placed = new Set(groups.map(({ id: groupId }) => groupId));
    const people = (group: GroupInfo): { id: string; name: string }[] => members.filter(({ groupId }) => groupId === group.id || !placed.has(groupId)).map((member) => ({ id: member.id, name: nameInList(member, members) }));
    return ok({ workshopId: id, title, region, date, language, dataNotice, groups: groups.map((group) => ({ id: group.id, name: group.name, people: people(group) })) });
  }

  async join(here: string, wish: JoinWish): Promise<Result<Seat, Refusal>> {
    const found = await this.#workshopOfKey(here, wish.key);
    if (!found.ok) return found;
    const workshop = found.value;
    const known = wish.participantId === undefined ? undefined : workshop.members.find(({ id }) => id === wish.participantId);
    if (wish.participantId !== undefined && !known) return err('BAD_MESSAGE');
    if (!known && workshop.members.length >= MAX_MEMBERS) return err('TOO_MANY');
    const group = workshop.groups.find(({ id }) => id === wish.groupId);
    if (!group) return err('BAD_MESSAGE');
    const member: MemberInfo = {
      id: known?.id ?? createId(this.#ports.random),
      name: known?.name ?? wish.name,
      groupId: group.id,
      role: known?.role ?? 'participant',
      colour: known?.colour || nextColour(workshop.members.map(({ colour }) => colour)),
    };
    // First the list, then the seat: a seat without a member would open nothing.
    await this.#ports.documents.edit(workshopDocName(workshop.id), (doc) => writeMember(doc, member));
    return ok(seatOf(await this.#ports.sessions.create(workshop.id, member.id), member, group, workshop));
  }

  async resume(here: string, session: string): Promise<Result<Seat, Refusal>> {
    const who = await this.#ports.sessions.identify(session);
    if (who?.kind !== 'guest') return err('SESSION_UNKNOWN');
    if (who.workshopId !== here) return err('SESSION_UNKNOWN');
    const workshop = await this.#ports.workshops.read(who.workshopId);
    if (!workshop?.hosted) return err('WORKSHOP_CLOSED');
    const member = workshop.info.members.find(({ id }) => id === who.participantId);
    const group = workshop.info.groups.find(({ id }) => id === member?.groupId);
    return member && group ? ok(seatOf(session, member, group, workshop.info)) : err('REMOVED');
  }

  async #workshopOfKey(here: string, key: string): Promise<Result<WorkshopInfo, Refusal>> {
    const found = this.#ports.keys.find(key);
    if (found.kind === 'expired') return err('CODE_EXPIRED');
    if (found.kind === 'unknown') return err('CODE_UNKNOWN');
    const workshop = await this.#ports.workshops.read(found.workshopId);
    if (!workshop?.hosted) return err('WORKSHOP_CLOSED');
    // A key of another open workshop belongs to another address.
    return found.workshopId === here ? ok(workshop.info) : err('CODE_UNKNOWN');
  }
}

/** Two people of one name are told apart by where they come from. */
function nameInList({ name, organisation, profession }: MemberInfo, members: readonly MemberInfo[]): string {
  const others = members.filter((member) => member.name === name).length > 1;
  const from = [organisation, profession].filter((word) => word !== undefined && word !== '').join(', ');
  return others && from !== '' ? `${name} (${from})` : name;
}

function seatOf(session: string, { id, name, colour, role }: MemberInfo, group: GroupInfo, { id: workshopId, title, language }: WorkshopInfo): Seat {
  return { session, participantId: id, name, colour, role, workshopId, title, language, group: { id: group.id, name: group.name, boardId: group.boardId } };
}
