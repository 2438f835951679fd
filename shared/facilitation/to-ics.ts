/** One entry of a calendar. Moments are milliseconds since 1970. */
export interface CalendarEntry {
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  /** Empty: none. */
  readonly url: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** 20261126T103000Z (RFC 5545 §3.3.5, form 2): the same moment in every calendar, whatever its time zone. */
const utc = (moment: number): string => `${new Date(moment).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;

/** RFC 5545 §3.3.11. */
const escaped = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    // Such characters may not be in a line at all.
    .replace(/\p{Cc}/gu, '');

const LINE_OCTETS = 75;

/** Octets of a character in UTF-8. */
const utf8Size = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** Lines are no longer than 75 octets; a folded one goes on after a space (§3.1). Never within a character. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8Size(character.codePointAt(0) ?? 0);
    if (octets + size > LINE_OCTETS) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

/** A calendar file of entries. `now`: when it was made. */
export function toIcs(entries: readonly CalendarEntry[], now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Polkupaja//Polkupaja//FI',
    'METHOD:PUBLISH',
    ...entries.flatMap(({ uid, title, description, place, url, startsAt, endsAt }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${utc(now)}`,
      `DTSTART:${utc(startsAt)}`,
      `DTEND:${utc(Math.max(endsAt, startsAt))}`,
      `SUMMARY:${escaped(title)}`,
      ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
      ...(place === '' ? [] : [`LOCATION:${escaped(place)}`]),
      ...(url === '' ? [] : [`URL:${url.replace(/[\r\n]/g, '')}`]),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
