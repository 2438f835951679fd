import { cardKindSpec, type CardField, type CardKind } from '../../doc/cards';
import { createT } from '../../i18n/every-language';
import { LANGUAGES } from '../../kernel/language';
import type { ColumnTarget } from './types';

const WORDS = LANGUAGES.map((language) => createT(language));

const plain = (word: string): string => word.toLocaleLowerCase('fi').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Where a column may go for a kind of card, in the order in which one chooses. */
export function columnTargets(kind: CardKind): ColumnTarget[] {
  const spec = cardKindSpec(kind);
  return ['text', ...(Object.keys(spec.fields) as CardField[]), ...(spec.hasResponsible ? (['responsible'] as const) : []), 'append', 'skip'];
}

/** Headings, in any of the three languages or as the fields are stored, of the card's own text and of its fields. */
function targetsByWord(kind: CardKind): ReadonlyMap<string, ColumnTarget> {
  const words = new Map<string, ColumnTarget>(columnTargets(kind).flatMap((target) => (target === 'append' || target === 'skip' ? [] : [[plain(target), target] as const])));
  for (const t of WORDS) {
    for (const word of [t(`cards.text.${kind}`), t(`cards.kind.${kind}`), t(`cards.plural.${kind}`)]) words.set(plain(word), 'text');
    for (const target of columnTargets(kind)) {
      if (target === 'text' || target === 'append' || target === 'skip') continue;
      words.set(plain(t(`cards.field.${target}`)), target);
    }
  }
  return words;
}

export interface ColumnMatch {
  /** Whether the first row is headings: at least one of its cells names a field and none is told twice. */
  readonly hasHeadings: boolean;
  readonly targets: readonly ColumnTarget[];
}

/** Proposes where each column goes. Without headings the first is the card's text and the rest is added to it: nothing is lost. */
export function matchColumns(rows: readonly (readonly string[])[], kind: CardKind): ColumnMatch {
  const first = rows[0] ?? [];
  const words = targetsByWord(kind);
  const named = first.map((cell) => words.get(plain(cell)) ?? null);
  const hasHeadings = rows.length > 1 && first.length > 1 && named.some((target) => target !== null);
  if (!hasHeadings) return { hasHeadings: false, targets: first.map((_, at) => (at === 0 ? 'text' : 'append')) };
  const taken = new Set<ColumnTarget>();
  const targets = named.map((target): ColumnTarget => {
    if (target === null || taken.has(target)) return 'append';
    taken.add(target);
    return target;
  });
  // Without a column for the text the first one that is free becomes it: a card without text has no name.
  const free = targets.indexOf('append');
  if (!taken.has('text') && free >= 0) targets[free] = 'text';
  return { hasHeadings, targets };
}
