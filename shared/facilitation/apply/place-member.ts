import type * as Y from 'yjs';
import { hands, offices, type MemberInfo } from '../../protocol';

/** Moves a person to a group (an empty one is none): the old group's offices and the raised hand stay behind. The one place where people are moved. */
export function placeMember(doc: Y.Doc, member: Pick<MemberInfo, 'id' | 'groupId'>, groupId: string): void {
  if (member.groupId === groupId) return;
  const held = offices.get(doc, member.groupId);
  if (held) {
    offices.put(doc, member.groupId, { chair: held.chair === member.id ? null : held.chair, secretary: held.secretary === member.id ? null : held.secretary });
  }
  hands.remove(doc, member.id);
  doc.getMap<Y.Map<unknown>>('members').get(member.id)?.set('groupId', groupId);
}
