import { cardKindSpec, type CardOption } from '../../../shared/doc';
import { createT, type Translate } from '../../../shared/i18n/every-language';
import { LANGUAGES } from '../../../shared/kernel/language';
import { withoutPersonalIds } from '../../../shared/kernel/personal-id';
import type { BoardOutline, CardOutline } from '../../../shared/outline';
import { topicsOf } from '../../../shared/outline/suggestions';
import { nameKey } from '../../../shared/register';

/** One thing that can be found on a board. `card` is a card's id, a row's for who carries a stage forward, empty for a page's notes. */
export interface IndexRow {
  readonly card: string;
  readonly page: string;
  readonly kind: string;
  readonly title: string;
  /** Everything that is written there, a line each. */
  readonly body: string;
  /** Fields of people and agreements, for the lists that are made of them. */
  readonly fields: Readonly<Record<string, string | boolean | null>> | null;
  /** Who is named there, by field. */
  readonly mentions: readonly { readonly key: string; readonly field: string }[];
}

const LISTED: ReadonlySet<string> = new Set(['person', 'agreement', 'need']);
const says = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
/** Nobody's identity code is to be found by searching, nor to lie in the index. */
const clean = (text: string): string => withoutPersonalIds(text);

/** What a field says to who reads the board: a choice by its word, not by its name in the document. */
function wordsOf({ kind, fields }: CardOutline, t: Translate): string[] {
  const specs = cardKindSpec(kind).fields;
  return Object.entries(fields).flatMap(([field, value]) => {
    if (!says(value)) return [];
    return [specs[field]?.type === 'choice' ? t(`cards.option.${field}.${value}` as `cards.option.${CardOption}`) : value];
  });
}

function rowOfCard(card: CardOutline, page: string, t: Translate): IndexRow {
  const texts = [card.text, ...wordsOf(card, t), card.responsible].filter(says);
  const named = [...Object.entries(card.fields).filter(([field]) => topicsOf(field)[0] === 'who'), ['responsible', card.responsible] as const];
  return {
    card: card.id,
    page,
    kind: card.kind,
    title: clean(card.text.trim()),
    body: clean(texts.join('\n')),
    fields: LISTED.has(card.kind) ? Object.fromEntries(Object.entries(card.fields).map(([field, value]) => [field, typeof value === 'string' ? clean(value) : value])) : null,
    mentions: named.flatMap(([field, value]) => (says(value) ? [{ key: nameKey(value), field }] : [])).filter(({ key }) => key !== ''),
  };
}

/** What of a board can be found: its cards, who carries stages forward, and its pages' notes. */
export function rowsOfBoard(outline: BoardOutline): IndexRow[] {
  const rows: IndexRow[] = [];
  const t = createT(LANGUAGES.find((language) => language === outline.language) ?? 'fi');
  outline.pages.forEach((page, index) => {
    const cards = [...page.frames.flatMap(({ zones }) => zones.flatMap((zone) => zone.cards)), ...page.decisions.cards, ...(index === 0 ? outline.tray : [])];
    rows.push(...cards.map((card) => rowOfCard(card, page.id, t)).filter(({ body }) => body !== ''));
    for (const { id, title, carriesForward } of page.frames.flatMap((frame) => frame.rows)) {
      if (says(carriesForward)) rows.push({ card: id, page: page.id, kind: 'stage', title: clean(title), body: clean(carriesForward), fields: null, mentions: [{ key: nameKey(carriesForward), field: 'responsible' }] });
    }
    if (says(page.notes)) rows.push({ card: '', page: page.id, kind: 'notes', title: clean(page.title), body: clean(page.notes), fields: null, mentions: [] });
  });
  return rows;
}
