import * as Y from 'yjs';
import { cardKindSpec, isCardKind } from '../cards';
import { fieldHolds } from '../operations/cards';
import type { BoardRecord, BoardRoots } from '../schema';

type Root = keyof BoardRoots;
type Test = (value: unknown) => boolean;

/** Longer texts are not typed by people; whoever pastes a book is told so before. */
export const MAX_TEXT_LENGTH = 400_000;

const missing: Test = (value) => value === undefined;
const text: Test = (value) => value instanceof Y.Text;
const flag: Test = (value) => value === undefined || typeof value === 'boolean';
const words: Test = (value) => typeof value === 'string';
const optional =
  (test: Test): Test =>
  (value) =>
    missing(value) || test(value);
const numbers =
  (...keys: readonly string[]): Test =>
  (value) =>
    typeof value === 'object' && value !== null && keys.every((key) => Number.isFinite((value as Record<string, unknown>)[key]));
const place: Test = (value) => {
  if (typeof value !== 'object' || value === null) return false;
  const { zone, order, x, y } = value as Record<string, unknown>;
  return words(zone) && words(order) && [x, y].every((at) => at === undefined || Number.isFinite(at));
};

/** What must be right about the records of each root. Other keys may be there: a newer version can know more. */
const RULES: Readonly<Record<Exclude<Root, 'meta'>, Readonly<Record<string, Test>>>> = {
  pages: { notes: optional(text) },
  frames: { pageId: words, kind: words },
  lanes: { frameId: words, title: words, deleted: flag },
  cards: { kind: isCardKind, text, place, deleted: flag, votes: optional((value) => Number.isSafeInteger(value) && Number(value) >= 0) },
  relations: { type: words, from: words, to: optional(words), role: optional(text), deleted: flag },
  drawings: { pageId: words, deleted: flag },
  images: { pageId: words, assetId: words, alt: text, spot: numbers('x', 'y'), size: numbers('w', 'h'), deleted: flag },
  dismissals: { reason: words, deleted: flag },
  charts: { pageId: words, deleted: flag },
  remarks: { type: words, cardId: words, text: optional(text), reaction: optional(words), deleted: flag },
};

/** Records whose ids follow from what they say: two people can make the same one at once, and one of the two gives way. */
export const MADE_BY_SEVERAL: ReadonlySet<string> = new Set<Root>(['relations', 'dismissals', 'lanes', 'meta', 'remarks']);

/** Whether a record is one that its root can hold. */
export function isBoardRecord(root: Exclude<Root, 'meta'>, value: unknown): boolean {
  if (!(value instanceof Y.Map)) return false;
  const record = value as BoardRecord;
  // A root that is new in the schema and has no rules yet.
  const rules = (RULES as Readonly<Record<string, (typeof RULES)[typeof root] | undefined>>)[root] ?? {};
  for (const [key, test] of Object.entries(rules)) if (!test(record.get(key))) return false;
  for (const field of record.values()) {
    if (field instanceof Y.Text) {
      if (field.length > MAX_TEXT_LENGTH) return false;
    } else if (field instanceof Y.AbstractType) return false;
  }
  return root !== 'cards' || fieldsFit(record);
}

function fieldsFit(card: BoardRecord): boolean {
  const kind = card.get('kind');
  if (!isCardKind(kind)) return false;
  return Object.entries(cardKindSpec(kind).fields).every(([name, spec]) => {
    const value = card.get(name);
    // Texts of a kind that the card was changed to come in a transaction of their own.
    if (value === undefined) return true;
    return spec.type === 'text' ? value instanceof Y.Text : !(value instanceof Y.AbstractType) && fieldHolds(spec, value as string | boolean | null);
  });
}
