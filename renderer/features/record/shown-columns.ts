import { isCardKind, type CardKind } from '../../../shared/doc';
import { recordColumns, type RecordColumn, type RecordField } from './record-model';

/** The columns that a person has hidden, by kind. `leadsTo` is the column of arrows. */
export type HiddenColumns = Readonly<Partial<Record<CardKind, readonly string[]>>>;

export const isShown = (kind: CardKind, field: string, hidden: HiddenColumns): boolean => field === 'text' || hidden[kind]?.includes(field) !== true;

export const shownColumns = (kind: CardKind, hidden: HiddenColumns): readonly RecordColumn[] => recordColumns(kind).filter((column) => isShown(kind, column.field, hidden));

/** The last shown field in which one types: Enter there begins the next row. */
export const lastTextField = (kind: CardKind, hidden: HiddenColumns): RecordField => shownColumns(kind, hidden).filter((column) => column.type === 'text').at(-1)?.field ?? 'text';

export const hasArrows = (kind: CardKind): boolean => kind === 'service';

const WIDTH_PX: Readonly<Record<RecordColumn['type'], number>> = { text: 148, choice: 130, yesno: 104, date: 148 };
const OWN_TEXT_PX = 200;
const ARROWS_PX = 160;
/** Checkbox, handle and the row's actions. */
const AROUND_PX = 172;
const PLACE_PX = 150;

/** Below this width of the record, in px, a kind's rows are shown as forms. */
export function tableWidth(kind: CardKind, hidden: HiddenColumns, hasPlace = false): number {
  const own = shownColumns(kind, hidden).reduce((sum, column) => sum + (column.field === 'text' ? OWN_TEXT_PX : WIDTH_PX[column.type]), 0);
  return AROUND_PX + (hasPlace ? PLACE_PX : 0) + own + (hasArrows(kind) && isShown(kind, 'leadsTo', hidden) ? ARROWS_PX : 0);
}

/** What was kept, read with suspicion: a broken value is as good as none. */
export function parseHidden(text: string | null): HiddenColumns {
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? 'null');
  } catch {
    stored = null;
  }
  if (typeof stored !== 'object' || stored === null) return {};
  const kept = Object.entries(stored).filter((entry): entry is [CardKind, unknown[]] => isCardKind(entry[0]) && Array.isArray(entry[1]));
  return Object.fromEntries(kept.map(([kind, fields]) => [kind, fields.filter((field) => typeof field === 'string')]));
}
