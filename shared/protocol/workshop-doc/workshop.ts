import * as Y from 'yjs';
import { LANGUAGES, type Language } from '../../kernel/language';
import type { Role } from '../join';
import { offices, type Offices } from './offices';

/*
 * The workshop itself.
 * meta     title, region, date (ISO), templateId, language, dataNotice
 * groups   id → { name, boardId, order }
 * members  participant id → { name, groupId, role, colour, organisation, profession }
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
  readonly members: readonly MemberInfo[];
}

const str = (value: unknown): string => (typeof value === 'string' ? value : '');

export function writeWorkshop(doc: Y.Doc, info: Omit<WorkshopInfo, 'id' | 'members'>): void {
  doc.transact(() => {
    const meta = doc.getMap('meta');
    meta.set('title', info.title);
    meta.set('region', info.region);
    meta.set('date', info.date);
    meta.set('templateId', info.templateId);
    meta.set('language', info.language);
    meta.set('dataNotice', info.dataNotice);
    const groups = doc.getMap<Y.Map<unknown>>('groups');
    info.groups.forEach((group, index) => {
      const record = new Y.Map<unknown>();
      record.set('name', group.name);
      record.set('boardId', group.boardId);
      record.set('order', index);
      groups.set(group.id, record);
    });
  });
}

export function writeMember(doc: Y.Doc, member: MemberInfo): void {
  doc.transact(() => {
    const members = doc.getMap<Y.Map<unknown>>('members');
    const record = members.get(member.id) ?? new Y.Map<unknown>();
    if (!members.has(member.id)) members.set(member.id, record);
    record.set('name', member.name);
    record.set('groupId', member.groupId);
    record.set('role', member.role);
    record.set('colour', member.colour);
    if (member.organisation !== undefined) record.set('organisation', member.organisation);
    if (member.profession !== undefined) record.set('profession', member.profession);
  });
}

export function readWorkshop(doc: Y.Doc, id: string): WorkshopInfo {
  const meta = doc.getMap('meta');
  const groups: (GroupInfo & { order: number })[] = [];
  for (const [groupId, record] of doc.getMap<Y.Map<unknown>>('groups').entries()) {
    groups.push({ id: groupId, name: str(record.get('name')), boardId: str(record.get('boardId')), order: Number(record.get('order') ?? 0) });
  }
  const members: MemberInfo[] = [];
  const held = offices.all(doc);
  for (const [memberId, record] of doc.getMap<Y.Map<unknown>>('members').entries()) {
    members.push({
      id: memberId,
      name: str(record.get('name')),
      groupId: str(record.get('groupId')),
      role: officeOf(held.get(str(record.get('groupId'))), memberId) ?? ((str(record.get('role')) || 'participant') as Role),
      colour: str(record.get('colour')),
      ...(record.has('organisation') && { organisation: str(record.get('organisation')) }),
      ...(record.has('profession') && { profession: str(record.get('profession')) }),
    });
  }
  const language = LANGUAGES.find((candidate) => candidate === meta.get('language')) ?? 'fi';
  return {
    id,
    title: str(meta.get('title')),
    region: str(meta.get('region')),
    date: str(meta.get('date')),
    templateId: str(meta.get('templateId')),
    language,
    dataNotice: str(meta.get('dataNotice')),
    groups: groups.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)).map(({ id: groupId, name, boardId }) => ({ id: groupId, name, boardId })),
    members: members.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)),
  };
}

function officeOf(held: Offices | undefined, memberId: string): Role | null {
  if (held?.chair === memberId) return 'chair';
  return held?.secretary === memberId ? 'secretary' : null;
}
