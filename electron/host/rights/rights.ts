import { boardDocName, workshopDocName } from '../../../shared/doc';
import type { MemberInfo } from '../../../shared/protocol';
import type { Documents } from '../documents/documents';
import type { People } from '../people';
import type { OpenWorkshop } from '../sessions/access';
import type { Workshops } from '../sessions/workshops';
import type { Star } from '../signal/star';
import type { Graces } from './graces';

export interface RightsPorts {
  readonly documents: Documents;
  readonly workshops: Workshops;
  readonly people: People;
  readonly star: Star;
  readonly graces: Graces;
}

type Standing = Pick<MemberInfo, 'role' | 'groupId'>;

const isSame = (a: Standing | undefined, b: Standing | undefined): boolean => a?.role === b?.role && a?.groupId === b?.groupId;

/**
 * Rights follow the list of people while everybody is connected: whoever is removed, moved or given another role in the
 * workshop's document, by whatever way, has the new rights on every open socket and data channel at once.
 */
export class Rights {
  readonly #ports: RightsPorts;
  readonly #standings = new Map<string, ReadonlyMap<string, Standing>>();

  constructor(ports: RightsPorts) {
    this.#ports = ports;
    ports.documents.onDidChange((docName) => {
      for (const workshopId of this.#standings.keys()) if (docName === workshopDocName(workshopId)) this.#look(workshopId);
    });
  }

  /** These workshops are hosted now; their documents are open. */
  watch(workshopIds: ReadonlySet<string>): void {
    for (const workshopId of this.#standings.keys()) if (!workshopIds.has(workshopId)) this.#standings.delete(workshopId);
    for (const workshopId of workshopIds) if (!this.#standings.has(workshopId)) this.#standings.set(workshopId, this.#members(workshopId));
  }

  #members(workshopId: string): ReadonlyMap<string, Standing> {
    const workshop = this.#ports.workshops.readLive(workshopId);
    return new Map(workshop?.info.members.map(({ id, role, groupId }) => [id, { role, groupId }]));
  }

  #look(workshopId: string): void {
    const workshop = this.#ports.workshops.readLive(workshopId);
    if (!workshop) return;
    const before = this.#standings.get(workshopId) ?? new Map<string, Standing>();
    const after = new Map(workshop.info.members.map(({ id, role, groupId }) => [id, { role, groupId }]));
    this.#standings.set(workshopId, after);
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      const [was, is] = [before.get(id), after.get(id)];
      if (isSame(was, is)) continue;
      this.#grace(workshop, id, was, is);
      this.#enforce(workshop, id);
    }
  }

  /** Only the move itself leaves a way open: nobody writes who has lost the right to. */
  #grace(workshop: OpenWorkshop, id: string, was: Standing | undefined, is: Standing | undefined): void {
    const moved = was && is && was.groupId !== is.groupId && was.role !== 'reader' && is.role !== 'reader';
    if (!moved) return this.#ports.graces.withdraw(id);
    const left = [...workshop.info.groups, ...workshop.info.formerGroups].find(({ id: groupId }) => groupId === was.groupId);
    if (!left) return;
    this.#ports.graces.give(id, boardDocName(left.boardId), () => {
      const now = this.#ports.workshops.readLive(workshop.info.id);
      if (now) this.#enforce(now, id);
    });
  }

  #enforce(workshop: OpenWorkshop, participantId: string): void {
    const { documents, people, star, workshops } = this.#ports;
    const who = { kind: 'guest', workshopId: workshop.info.id, participantId } as const;
    const isIn = workshop.info.members.some(({ id }) => id === participantId);
    for (const docName of [workshopDocName(workshop.info.id), ...[...workshop.info.groups, ...workshop.info.formerGroups].map(({ boardId }) => boardDocName(boardId))]) {
      const access = workshops.accessIn(workshop, who, docName);
      documents.enforce(docName, participantId, access);
      if (access !== 'write') star.expel(participantId, docName);
    }
    for (const seat of people.of(participantId)) {
      if (isIn) seat.forgetAccess();
      else seat.end('REMOVED');
    }
  }
}
