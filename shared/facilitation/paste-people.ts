import { MAX_NAME_LENGTH, MAX_ORGANISATION_LENGTH, type ListedPerson } from '../protocol';

export type PersonProblem = 'no-name' | 'name-too-long';

export interface PastedPerson extends ListedPerson {
  readonly line: number;
  readonly problem: PersonProblem | null;
  /** The same person stands on an earlier line. */
  readonly isRepeated: boolean;
}

const MOST_LINES = 1_000;

/** What parts the columns: tabs as copied from a table, else semicolons, else commas. */
function separatorOf(text: string): string {
  if (text.includes('\t')) return '\t';
  return text.includes(';') ? ';' : ',';
}

/** Lines of "name, organisation, profession" as copied from a table or an e-mail. Empty lines are left out. */
export function readPeople(text: string): readonly PastedPerson[] {
  const separator = separatorOf(text);
  const seen = new Set<string>();
  const people: PastedPerson[] = [];
  text
    .split(/\r\n|\r|\n/)
    .slice(0, MOST_LINES)
    .forEach((line, index) => {
      if (line.trim() === '') return;
      const [name = '', organisation = '', profession = ''] = line.split(separator).map((part) => part.normalize('NFC').replace(/\s+/g, ' ').trim());
      const key = [name, organisation, profession].join('\u0000').toLocaleLowerCase('fi');
      people.push({
        line: index + 1,
        name,
        organisation: organisation.slice(0, MAX_ORGANISATION_LENGTH),
        profession: profession.slice(0, MAX_ORGANISATION_LENGTH),
        problem: name === '' ? 'no-name' : name.length > MAX_NAME_LENGTH ? 'name-too-long' : null,
        isRepeated: seen.has(key),
      });
      seen.add(key);
    });
  return people;
}
