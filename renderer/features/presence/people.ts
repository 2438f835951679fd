import type { MemberInfo } from '../../../shared/protocol';

/** Somebody who has the board open at this moment, as their awareness says. */
export interface PresentPerson {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
}

export interface PersonHere extends PresentPerson {
  readonly isHere: boolean;
  readonly isMe: boolean;
}

const COLOUR = /^#[0-9a-f]{6}$/i;
const MAX_NAME_LENGTH = 80;
const NEUTRAL = '#4a5a66';

const safeColour = (value: unknown): string => (typeof value === 'string' && COLOUR.test(value) ? value : NEUTRAL);

/** The people in a map of awareness states. What others send is checked: it goes into styles and lists. */
export function presentPeople(states: ReadonlyMap<number, unknown>): PresentPerson[] {
  const found = new Map<string, PresentPerson>();
  for (const state of states.values()) {
    const user: unknown = typeof state === 'object' && state !== null && 'user' in state ? state.user : null;
    if (typeof user !== 'object' || user === null || !('id' in user) || !('name' in user)) continue;
    const { id, name } = user;
    if (typeof id !== 'string' || typeof name !== 'string' || id === '') continue;
    found.set(id, { id, name: name.slice(0, MAX_NAME_LENGTH), colour: safeColour('colour' in user ? user.colour : null) });
  }
  return [...found.values()];
}

/** Who writes in which card at this moment, by the card's id; without the client that asks. */
export function writersByCard(states: ReadonlyMap<number, unknown>, ownClient: number): Readonly<Record<string, readonly PresentPerson[]>> {
  const found: Record<string, PresentPerson[]> = {};
  for (const [client, state] of states) {
    if (client === ownClient || typeof state !== 'object' || state === null || !('editing' in state) || typeof state.editing !== 'string') continue;
    const [person] = presentPeople(new Map([[client, state]]));
    if (person) (found[state.editing] ??= []).push(person);
  }
  return found;
}

/**
 * Who belongs to a group's board and who of them is there: oneself first, then those present, then the group's others.
 * The workshop's member list knows names better than what each client says of itself.
 */
export function peopleOfBoard(present: readonly PresentPerson[], members: readonly MemberInfo[], groupId: string, meId: string): PersonHere[] {
  const byId = new Map<string, PersonHere>();
  for (const member of members) {
    if (member.groupId === groupId) byId.set(member.id, { id: member.id, name: member.name, colour: safeColour(member.colour), isHere: false, isMe: member.id === meId });
  }
  for (const person of present) {
    const known = members.find((member) => member.id === person.id);
    byId.set(person.id, { ...person, name: known?.name ?? person.name, isHere: true, isMe: person.id === meId });
  }
  const rank = (person: PersonHere): number => (person.isMe ? 0 : person.isHere ? 1 : 2);
  return [...byId.values()].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

/** Two letters at most: "Maija Meikäläinen" → "MM". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
}
