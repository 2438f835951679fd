import { CARD_KINDS, cardKindSpec, DECISIONS, type CardField, type CardKind, type FieldSpec } from '../../../shared/doc';
import type { MessageKey, Translate } from '../../../shared/i18n';
import type { BoardOutline, CardOutline, PageOutline, ZoneOutline } from '../../../shared/outline';
import type { RecordField } from '../../../shared/outline/record';

export type { RecordField };

export interface RecordColumn {
  readonly field: RecordField;
  readonly type: FieldSpec['type'];
  /** Of a choice: the stored values and the keys of their words. */
  readonly options: readonly { readonly id: string; readonly word: OptionWord }[];
}

type OptionWord = Extract<MessageKey, `cards.option.${string}`>;

const columnsOfKind = (kind: CardKind): readonly RecordColumn[] => {
  const spec = cardKindSpec(kind);
  const columns: RecordColumn[] = [{ field: 'text', type: 'text', options: [] }];
  for (const [name, field] of Object.entries(spec.fields)) {
    columns.push({ field: name as CardField, type: field.type, options: field.type === 'choice' ? field.options.map((id) => ({ id, word: `cards.option.${name}.${id}` as OptionWord })) : [] });
  }
  if (spec.hasResponsible) columns.push({ field: 'responsible', type: 'text', options: [] });
  return columns;
};

const COLUMNS = Object.fromEntries((Object.keys(CARD_KINDS) as CardKind[]).map((kind) => [kind, columnsOfKind(kind)])) as Readonly<
  Record<CardKind, readonly RecordColumn[]>
>;

/** The columns of a kind's table, in order. */
export const recordColumns = (kind: CardKind): readonly RecordColumn[] => COLUMNS[kind];

/** What a field is called; the card's own text has its kind's word. */
export const fieldLabel = (kind: CardKind, field: RecordField, t: Translate): string => (field === 'text' ? t(`cards.text.${kind}`) : t(`cards.field.${field}`));

/** The kinds that a zone's section shows: those that belong there, and those that lie there all the same. */
export function kindsToShow(zone: ZoneOutline): CardKind[] {
  const present = new Set([...zone.kinds, ...zone.cards.map((card) => card.kind)]);
  return (Object.keys(CARD_KINDS) as CardKind[]).filter((kind) => present.has(kind));
}

/** Words one after the other: only the first begins with a capital. */
const listed = (words: readonly string[]): string => words.map((word, index) => (index === 0 ? word : word.toLocaleLowerCase())).join(', ');

/** How a zone is called: "column – row", its lanes' titles, its frame's title, or the plural of what it holds. */
export function zoneName(zone: ZoneOutline, t: Translate, frameTitle = ''): string {
  if (zone.frameId === DECISIONS) return t('record.decisions');
  if (zone.column && zone.row) return t('record.zone', { column: zone.column.title, row: zone.row.title });
  if (zone.lanes.length > 0) return zone.lanes.map((lane) => lane.title).join(' + ');
  return frameTitle || listed(zone.kinds.map((kind) => t(`cards.plural.${kind}`)));
}

/** How a card is called in lists, buttons and to a screen reader; short, on one line. */
export function cardName(card: Pick<CardOutline, 'kind' | 'text'>, t: Translate): string {
  const line = card.text.replace(/\s+/g, ' ').trim();
  if (line === '') return t(`cards.untitled.${card.kind}`);
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}

/** The zones of a page's frames; what was decided has a zone besides them. */
export const zonesOf = (page: PageOutline): readonly ZoneOutline[] => page.frames.flatMap((frame) => frame.zones);

export interface NamedZone {
  readonly zone: ZoneOutline;
  readonly name: string;
}

/** Every zone of a page with its name, the decisions last. */
export const namedZones = (page: PageOutline, t: Translate): NamedZone[] => [
  ...page.frames.flatMap((frame) => frame.zones.map((zone) => ({ zone, name: zoneName(zone, t, frame.title) }))),
  { zone: page.decisions, name: zoneName(page.decisions, t) },
];

/** Every zone of the board to which cards of all these kinds may go, page by page. */
export function moveTargets(outline: BoardOutline, kinds: readonly CardKind[], t: Translate): (NamedZone & { readonly page: PageOutline })[] {
  return outline.pages.flatMap((page) =>
    namedZones(page, t)
      .filter(({ zone }) => kinds.every((kind) => zone.kinds.includes(kind)))
      .map((named) => ({ page, ...named })),
  );
}

/** Every kind that has a place somewhere on the board. */
export function kindsOfBoard(outline: BoardOutline): CardKind[] {
  const wanted = new Set(outline.pages.flatMap((page) => [...zonesOf(page), page.decisions]).flatMap((zone) => zone.kinds));
  return (Object.keys(CARD_KINDS) as CardKind[]).filter((kind) => wanted.has(kind));
}

/**
 * Where a new card of a kind goes when nobody pointed at a place: the zone that was used last if the kind belongs
 * there, else the first empty fitting zone of the page, else the first fitting one. Null when none fits.
 */
export function zoneForNew(page: PageOutline, kind: CardKind, lastZone: string | null): string | null {
  const fitting = zonesOf(page).filter((zone) => zone.kinds.includes(kind));
  const last = fitting.find((zone) => zone.id === lastZone);
  return (last ?? fitting.find((zone) => zone.cards.length === 0) ?? fitting[0])?.id ?? null;
}

/** The kinds for which the page has a place, in the order in which its zones name them. */
export const kindsOfPage = (page: PageOutline): CardKind[] => [...new Set(zonesOf(page).flatMap((zone) => zone.kinds))];
