import * as Y from 'yjs';
import { LANGUAGES, type Language } from '../../kernel/language';
import { ROLES, type Role } from '../join';
import { NO_OFFICES, offices, type Offices } from './offices';

/*
 * The workshop itself.
 * meta     title, region, date (ISO), templateId, language, dataNotice
 * groups   id → { name, boardId, order, removed? }; a removed group's board is kept, and it can come back
 * members  participant id → { name, groupId, role, colour, organisation, profession }; groupId is empty for a facilitator
 * former   the same of people who were removed: what they wrote keeps its name, and they can be let in again
 */
export interface GroupInfo {
  readonly id: string;
  readonly name: string;
  readonly boardId: string;
}

export interface MemberInfo {
  readonly id: string;
  readonly name: string;
  /** Empty while she is in no group. */
  readonly groupId: string;
  /** Chair and secretary are offices of the group (`offices`); the rest is the member's own. */
  readonly role: Role;
  readonly colour: string;
  readonly organisation?: string;
  readonly profession?: string;
}

export interface WorkshopInfo {
  readonly id: string;
  readonly title: string;
  readonly region: string;
  /** ISO date, `2026-11-12`; empty when not set. */
  readonly date: string;
  readonly templateId: string;
  readonly language: Language;
  readonly dataNotice: string;
  readonly groups: readonly GroupInfo[];
  /** Groups that were removed. */
  readonly formerGroups: readonly GroupInfo[];
  readonly members: readonly MemberInfo[];
  /** Who was removed. */
  readonly former: readonly MemberInfo[];
}

const str = (value: unknown): string => (typeof value === 'string' ? value : '');

export function writeWorkshop(doc: Y.Doc, info: Omit<WorkshopInfo, 'id' | 'members' | 'former' | 'formerGroups'>): void {
  doc.transact(() => {
    const meta = doc.getMap('meta');
    meta.set('title', info.title);
    meta.set('region', info.region);
    meta.set('date', info.date);
    meta.set('templateId', info.templateId);
    meta.set('language', info.language);
    meta.set('dataNotice', info.dataNotice);
    const groups = doc.getMap<Y.Map<unknown>>('groups');
    info.groups.forEach((group, index) => groups.set(group.id, groupRecord(group, index)));
  });
}

function groupRecord({ name, boardId }: GroupInfo, order: number): Y.Map<unknown> {
  const record = new Y.Map<unknown>();
  record.set('name', name);
  record.set('boardId', boardId);
  record.set('order', order);
  return record;
}

/** Adds a group after the others. */
export function addGroup(doc: Y.Doc, group: GroupInfo): void {
  const groups = doc.getMap<Y.Map<unknown>>('groups');
  const last = Math.max(-1, ...[...groups.values()].map((record) => Number(record.get('order') ?? 0)));
  groups.set(group.id, groupRecord(group, last + 1));
}

type PeopleRoot = 'members' | 'former';

function writePerson(doc: Y.Doc, root: PeopleRoot, member: MemberInfo): void {
  const people = doc.getMap<Y.Map<unknown>>(root);
  const record = people.get(member.id) ?? new Y.Map<unknown>();
  if (!people.has(member.id)) people.set(member.id, record);
  record.set('name', member.name);
  record.set('groupId', member.groupId);
  record.set('role', member.role);
  record.set('colour', member.colour);
  if (member.organisation !== undefined) record.set('organisation', member.organisation);
  if (member.profession !== undefined) record.set('profession', member.profession);
}

function readPeople(doc: Y.Doc, root: PeopleRoot): MemberInfo[] {
  const people: MemberInfo[] = [];
  const held = offices.all(doc);
  for (const [id, record] of doc.getMap<Y.Map<unknown>>(root).entries()) {
    const own = ROLES.find((candidate) => candidate === record.get('role')) ?? 'participant';
    // An office never gives back what the facilitator took, nor takes what she gave.
    const isFixed = own === 'reader' || own === 'facilitator' || root === 'former';
    people.push({
      id,
      name: str(record.get('name')),
      groupId: str(record.get('groupId')),
      role: isFixed ? own : (officeOf(held.get(str(record.get('groupId'))), id) ?? own),
      colour: str(record.get('colour')),
      ...(record.has('organisation') && { organisation: str(record.get('organisation')) }),
      ...(record.has('profession') && { profession: str(record.get('profession')) }),
    });
  }
  return people.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

export function writeMember(doc: Y.Doc, member: MemberInfo): void {
  doc.transact(() => {
    writePerson(doc, 'members', member);
    doc.getMap('former').delete(member.id);
  });
}

/** Gives a role; chair and secretary are offices of the group, so whoever had one there has it no more. */
export function writeRole(doc: Y.Doc, member: MemberInfo, role: Role): void {
  doc.transact(() => {
    for (const [groupId, held] of offices.all(doc)) {
      if (held.chair !== member.id && held.secretary !== member.id) continue;
      offices.put(doc, groupId, { chair: held.chair === member.id ? null : held.chair, secretary: held.secretary === member.id ? null : held.secretary });
    }
    const isOffice = role === 'chair' || role === 'secretary';
    if (isOffice && member.groupId !== '') offices.put(doc, member.groupId, { ...(offices.get(doc, member.groupId) ?? NO_OFFICES), [role]: member.id });
    writeMember(doc, { ...member, role: isOffice && member.groupId !== '' ? 'participant' : role });
  });
}

/** Takes a person off the list. False when nobody of that id is on it. */
export function removeMember(doc: Y.Doc, id: string): boolean {
  return doc.transact(() => {
    const member = readPeople(doc, 'members').find((candidate) => candidate.id === id);
    if (!member) return false;
    writePerson(doc, 'former', member);
    doc.getMap('members').delete(id);
    return true;
  });
}

export function readWorkshop(doc: Y.Doc, id: string): WorkshopInfo {
  const meta = doc.getMap('meta');
  const groups: (GroupInfo & { order: number; removed: boolean })[] = [];
  for (const [groupId, record] of doc.getMap<Y.Map<unknown>>('groups').entries()) {
    groups.push({ id: groupId, name: str(record.get('name')), boardId: str(record.get('boardId')), order: Number(record.get('order') ?? 0), removed: record.get('removed') === true });
  }
  groups.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const infos = (removed: boolean): GroupInfo[] => groups.filter((group) => group.removed === removed).map(({ id: groupId, name, boardId }) => ({ id: groupId, name, boardId }));
  const language = LANGUAGES.find((candidate) => candidate === meta.get('language')) ?? 'fi';
  return {
    id,
    title: str(meta.get('title')),
    region: str(meta.get('region')),
    date: str(meta.get('date')),
    templateId: str(meta.get('templateId')),
    language,
    dataNotice: str(meta.get('dataNotice')),
    groups: infos(false),
    formerGroups: infos(true),
    members: readPeople(doc, 'members'),
    former: readPeople(doc, 'former'),
  };
}

function officeOf(held: Offices | undefined, memberId: string): Role | null {
  if (held?.chair === memberId) return 'chair';
  return held?.secretary === memberId ? 'secretary' : null;
}
