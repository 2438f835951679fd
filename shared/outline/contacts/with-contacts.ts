import type { BoardOutline, CardOutline, FrameOutline, LaneOutline, PageOutline, ZoneOutline } from '../types';
import { nameScrubber, type HiddenPerson } from './name-scrubber';

/**
 * Whose contact details a document holds: of everybody (for the group's own work), of those who agreed that their
 * details are published, or of nobody.
 */
export const CONTACT_CHOICES = ['all', 'consented', 'none'] as const;
export type ContactChoice = (typeof CONTACT_CHOICES)[number];

/**
 * The outline without the people whom the choice leaves out. Their cards go, and so do their names, numbers and
 * addresses wherever else they stand; where such a person was named as responsible, the person's title is said instead.
 * With `none` everything goes that may hold a name and can't be searched (images, drawings), and who made what.
 * `instead` is said in place of a name, in the document's language; `also` are people who have no card here.
 */
export function withContacts(outline: BoardOutline, choice: ContactChoice, instead: string, also: readonly HiddenPerson[] = []): BoardOutline {
  if (choice === 'all') return outline;
  const left = peopleLeftOut(outline, choice);
  const gone = new Set(left.map(({ id }) => id));
  const scrub = nameScrubber({
    people: [...left.map(hiddenPerson), ...also],
    instead,
    anyContact: choice === 'none',
  });
  const titles = new Map(left.map(({ text, fields }) => [folded(text), said(fields.title).trim()]));
  const named = (text: string): string => titles.get(folded(text)) || scrub(text);

  // Comments are the group's own talk: they stay with it.
  const card = ({ remarks: _remarks, ...from }: CardOutline): CardOutline => ({
    ...from,
    text: scrub(from.text),
    // Whoever stays keeps the own number and address, also where somebody who goes has the same.
    fields: Object.fromEntries(Object.entries(from.fields).map(([field, value]) => [field, typeof value !== 'string' || field === 'phone' || field === 'email' ? value : named(value)])),
    responsible: named(from.responsible),
    ...(choice === 'none' && { createdBy: '', changedBy: '' }),
  });
  const lane = (from: LaneOutline): LaneOutline => ({ ...from, title: scrub(from.title), hint: scrub(from.hint), band: scrub(from.band), carriesForward: from.carriesForward === null ? null : named(from.carriesForward) });
  const cards = (from: readonly CardOutline[]): CardOutline[] => from.filter(({ id }) => !gone.has(id)).map(card);
  const zone = (from: ZoneOutline): ZoneOutline => ({
    ...from,
    row: from.row && lane(from.row),
    column: from.column && lane(from.column),
    lanes: from.lanes.map(lane),
    cards: cards(from.cards),
  });
  const frame = (from: FrameOutline): FrameOutline => ({ ...from, title: scrub(from.title), hint: scrub(from.hint), rows: from.rows.map(lane), columns: from.columns.map(lane), zones: from.zones.map(zone) });
  const page = (from: PageOutline): PageOutline => ({
    ...from,
    title: scrub(from.title),
    instruction: scrub(from.instruction),
    notes: scrub(from.notes),
    frames: from.frames.map(frame),
    decisions: zone(from.decisions),
    drawings: choice === 'none' ? [] : from.drawings.map(({ id, data }) => ({ id, data: scrubbedData(data, scrub) })),
    // Words of free answers stand in them.
    charts: from.charts.map((chart) => ({ ...chart, data: scrubbedData(chart.data, scrub) as typeof chart.data })),
    images: choice === 'none' ? [] : from.images.map((image) => ({ ...image, alt: scrub(image.alt) })),
  });
  return {
    ...outline,
    pages: outline.pages.map(page),
    relations: outline.relations.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
    tray: cards(outline.tray),
    dismissed: Object.fromEntries(Object.entries(outline.dismissed).map(([id, dismissal]) => [id, { ...dismissal, reason: scrub(dismissal.reason), ...(choice === 'none' && { by: '' }) }])),
  };
}

/** What is searched for of somebody who has a card. */
export const hiddenPerson = ({ text, fields }: CardOutline): HiddenPerson => ({ name: text, phone: said(fields.phone), email: said(fields.email) });

const peopleLeftOut = (outline: BoardOutline, choice: ContactChoice): CardOutline[] =>
  choice === 'all' ? [] : cardsOf(outline).filter(({ kind, fields }) => kind === 'person' && (choice === 'none' || fields.consent !== true));

/** What must not be said of the people whom a choice leaves out. */
export const hiddenPeople = (outline: BoardOutline, choice: ContactChoice): HiddenPerson[] =>
  peopleLeftOut(outline, choice).map(hiddenPerson);

const cardsOf = (outline: BoardOutline): CardOutline[] => [
  ...outline.pages.flatMap((page) => [...page.frames.flatMap((frame) => frame.zones.flatMap((zone) => zone.cards)), ...page.decisions.cards]),
  ...outline.tray,
];

const said = (value: string | boolean | null | undefined): string => (typeof value === 'string' ? value : '');
const folded = (text: string): string => text.trim().replace(/\s+/gu, ' ').toLocaleLowerCase();

function scrubbedData(value: unknown, scrub: (text: string) => string): unknown {
  if (typeof value === 'string') return scrub(value);
  if (Array.isArray(value)) return value.map((each) => scrubbedData(each, scrub));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, scrubbedData(inner, scrub)]));
  return value;
}
