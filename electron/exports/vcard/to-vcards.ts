import type { ReportEntry, ReportModel } from '../../../shared/outline/report';

/**
 * The key people as vCards (RFC 6350, version 4.0), which mail and phone programs import. Only those who have not
 * refused that their details are published.
 */
export function toVCards(report: ReportModel): Uint8Array {
  const people = report.parts.flatMap((part) => part.entries.filter((entry) => entry.kind === 'person' && entry.fields.consent !== false));
  return new TextEncoder().encode(people.map((person) => `${card(person, report).map(folded).join('\r\n')}\r\n`).join(''));
}

/** RFC 6350 §3.4. */
const value = (text: string): string => text.trim().replace(/\\/g, '\\\\').replace(/\r?\n/g, '\\n').replace(/,/g, '\\,').replace(/;/g, '\\;');

function card({ id, text, fields, responsibleFor }: ReportEntry, report: ReportModel): string[] {
  const field = (name: string): string => {
    const found = fields[name];
    return typeof found === 'string' ? value(found) : '';
  };
  const line = (name: string, content: string): string[] => (content === '' ? [] : [`${name}:${content}`]);
  const [last = '', ...first] = text.trim().split(/\s+/u).reverse();
  const organisation = [field('organisation'), field('unit')].filter((part, index) => index === 0 || part !== '').join(';');
  const checked = field('lastChecked').replace(/-/g, '');
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:urn:polkupaja:${id}`,
    `FN:${value(text)}`,
    `N:${value(last)};${value(first.reverse().join(' '))};;;`,
    ...line('TITLE', field('title')),
    ...line('ORG', organisation === ';' ? '' : organisation),
    ...line('TEL;TYPE=work', field('phone')),
    ...line('EMAIL;TYPE=work', field('email')),
    ...line('NOTE', [field('area'), ...responsibleFor.map(value)].filter((part) => part !== '').join('\\n')),
    ...line('REV', checked === '' ? '' : `${checked}T000000Z`),
    ...line('CATEGORIES', value(report.title)),
    'END:VCARD',
  ];
}

/** Lines are at most 75 bytes long and go on in the next after a space (RFC 6350 §3.2); no character is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > 74) {
      parts.push(part);
      [part, bytes] = ['', 0];
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}
