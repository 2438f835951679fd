import type { BoardOutline, CardOutline } from '../outline';
import { fieldsOfKind, type RecordField } from '../outline/record';
import { matchCells, type MatchedCell } from './match-cells';
import { pairCards, type PlacedCard } from './pair-cards';

/** What became of a card between the earlier board and the later one. Moved cards may have changed besides. */
export type CardChange = 'same' | 'added' | 'removed' | 'changed' | 'moved';
export const CARD_CHANGES = ['added', 'changed', 'moved', 'removed'] as const satisfies readonly CardChange[];

export interface CardDifference {
  readonly change: CardChange;
  readonly before: CardOutline | null;
  readonly after: CardOutline | null;
  /** Where it lies now; where it lay, when it is gone. */
  readonly cell: string;
  /** Where it lay before it moved. */
  readonly from: string | null;
  /** What reads differently. */
  readonly fields: readonly RecordField[];
}

export interface ComparedCell {
  readonly cell: MatchedCell;
  readonly cards: readonly CardDifference[];
}

/** A text beside the cards that reads differently: who carries a stage forward, or the notes of a page. */
export interface TextDifference {
  readonly kind: 'forward' | 'notes';
  /** The stage or the page. */
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

export interface Comparison {
  readonly cells: readonly ComparedCell[];
  /** Cards without a place, and cards that went where one of the boards has no place. */
  readonly texts: readonly TextDifference[];
  readonly counts: Readonly<Record<CardChange, number>>;
}

/** The key of the place of cards whose zone no longer exists. */
export const TRAY_CELL = 'tray';

function placed(cells: readonly MatchedCell[], board: number, outline: BoardOutline): PlacedCard[] {
  const inCells = cells.flatMap(({ key, zones }) => (zones[board]?.cards ?? []).map((card) => ({ cell: key, card })));
  return [...inCells, ...outline.tray.map((card) => ({ cell: TRAY_CELL, card }))];
}

const valueOf = (card: CardOutline, field: RecordField): string | boolean | null => {
  const value = field === 'text' ? card.text : field === 'responsible' ? card.responsible : (card.fields[field] ?? null);
  return typeof value === 'string' ? value.trim() || null : value;
};

const changedFields = (before: CardOutline, after: CardOutline): RecordField[] =>
  [...new Set([...fieldsOfKind(before.kind), ...fieldsOfKind(after.kind)])].filter((field) => valueOf(before, field) !== valueOf(after, field));

/** Two boards: an earlier and a later one, or those of two groups. */
export function compareBoards(before: BoardOutline, after: BoardOutline): Comparison {
  const cells = matchCells([before, after]);
  const pairs = pairCards(placed(cells, 0, before), placed(cells, 1, after));
  const byCell = new Map<string, CardDifference[]>();
  const counts: Record<CardChange, number> = { same: 0, added: 0, removed: 0, changed: 0, moved: 0 };
  for (const [old, now] of pairs) {
    const difference = differenceOf(old, now);
    if (!difference) continue;
    counts[difference.change] += 1;
    byCell.set(difference.cell, [...(byCell.get(difference.cell) ?? []), difference]);
  }
  const tray: MatchedCell = { key: TRAY_CELL, pageTitle: '', frameTitle: '', lanes: [], kinds: [], isDecisions: false, zones: [null, null] };
  return {
    cells: [...cells, ...(byCell.has(TRAY_CELL) ? [tray] : [])].map((cell) => ({ cell, cards: byCell.get(cell.key) ?? [] })),
    texts: textDifferences(cells, before, after),
    counts,
  };
}

function differenceOf(old: PlacedCard | null, now: PlacedCard | null): CardDifference | null {
  if (old && now) {
    const fields = changedFields(old.card, now.card);
    const moved = old.cell !== now.cell;
    const changed = fields.length > 0 || old.card.kind !== now.card.kind;
    return { change: moved ? 'moved' : changed ? 'changed' : 'same', before: old.card, after: now.card, cell: now.cell, from: moved ? old.cell : null, fields };
  }
  if (now) return { change: 'added', before: null, after: now.card, cell: now.cell, from: null, fields: [] };
  return old && { change: 'removed', before: old.card, after: null, cell: old.cell, from: null, fields: [] };
}

function textDifferences(cells: readonly MatchedCell[], before: BoardOutline, after: BoardOutline): TextDifference[] {
  const differences: TextDifference[] = [];
  const add = (kind: TextDifference['kind'], title: string, was: string, is: string): void => {
    if (was.trim() !== is.trim()) differences.push({ kind, title, before: was, after: is });
  };
  const seen = new Set<string>();
  for (const { zones } of cells) {
    const [old, now] = [zones[0]?.row ?? null, zones[1]?.row ?? null];
    const row = old ?? now;
    if (!row || seen.has(row.id)) continue;
    seen.add(row.id);
    add('forward', row.title, old?.carriesForward ?? '', now?.carriesForward ?? '');
  }
  // A page's own place for decisions tells which pages are the same.
  for (const { isDecisions, zones, pageTitle } of cells) {
    if (!isDecisions) continue;
    const notesOf = (outline: BoardOutline, zone: { readonly id: string } | null | undefined): string => outline.pages.find(({ decisions }) => decisions.id === zone?.id)?.notes ?? '';
    add('notes', pageTitle, notesOf(before, zones[0]), notesOf(after, zones[1]));
  }
  return differences;
}
