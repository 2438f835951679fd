import { CARD_KINDS, cardKindSpec, type CardField, type CardKind, type FieldSpec } from '../../../shared/doc';
import type { MessageKey, Translate } from '../../../shared/i18n';
import type { BoardOutline, CardOutline, PageOutline, ZoneOutline } from '../../../shared/outline';

/** A field that the record edits in a cell: the card's own text, one of its kind's fields, or who is responsible. */
export type RecordField = 'text' | 'responsible' | CardField;

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

/** The last field in which one types: Enter there begins the next row. */
export const lastTextField = (kind: CardKind): RecordField => COLUMNS[kind].filter((column) => column.type === 'text').at(-1)?.field ?? 'text';

/** What a field is called; the card's own text has its kind's word. */
export const fieldLabel = (kind: CardKind, field: RecordField, t: Translate): string => (field === 'text' ? t(`cards.text.${kind}`) : t(`cards.field.${field}`));

/** The kinds that a zone's section shows: those that belong there, and those that lie there all the same. */
export function kindsToShow(zone: ZoneOutline): CardKind[] {
  const present = new Set([...zone.kinds, ...zone.cards.map((card) => card.kind)]);
  return (Object.keys(CARD_KINDS) as CardKind[]).filter((kind) => present.has(kind));
}

/** How a zone is called: "column – row", the one lane's title, or the plural of what it holds. */
export function zoneName(zone: ZoneOutline, t: Translate): string {
  if (zone.column && zone.row) return t('record.zone', { column: zone.column.title, row: zone.row.title });
  const lane = zone.column ?? zone.row;
  if (lane) return lane.title;
  return zone.kinds.map((kind) => t(`cards.plural.${kind}`)).join(', ');
}

/** How a card is called in lists, buttons and to a screen reader; short, on one line. */
export function cardName(card: Pick<CardOutline, 'kind' | 'text'>, t: Translate): string {
  const line = card.text.replace(/\s+/g, ' ').trim();
  if (line === '') return t(`cards.untitled.${card.kind}`);
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}

export const zonesOf = (page: PageOutline): readonly ZoneOutline[] => page.frames.flatMap((frame) => frame.zones);

/** Every zone of the board to which a card of this kind may go, with its page. */
export function moveTargets(outline: BoardOutline, kind: CardKind): { readonly page: PageOutline; readonly zone: ZoneOutline }[] {
  return outline.pages.flatMap((page) =>
    zonesOf(page)
      .filter((zone) => zone.kinds.includes(kind))
      .map((zone) => ({ page, zone })),
  );
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
