import { useMemo, useState } from 'react';
import type { Translate } from '../../../shared/i18n';
import type { Language } from '../../../shared/kernel/language';
import { allCards, type BoardOutline } from '../../../shared/outline';
import { filterCards, isFiltering, type CardFilter } from '../../../shared/outline/record';

interface Kept {
  readonly filter: CardFilter;
  readonly ids: ReadonlySet<string>;
}

/**
 * The cards that fit the filter, null when everything is shown. What fitted once stays until the filter changes: a row
 * must not vanish under who fills in what it was looked for. What is new since then is shown too.
 */
export function useFound(outline: BoardOutline, filter: CardFilter, t: Translate, language: Language, warned: ReadonlySet<string>): ReadonlySet<string> | null {
  const cards = useMemo(() => allCards(outline), [outline]);
  const [kept, setKept] = useState<Kept>({ filter, ids: new Set() });
  const [known, setKnown] = useState<ReadonlySet<string>>(() => new Set(cards.map((card) => card.id)));
  const isActive = isFiltering(filter);
  const fitting = useMemo(() => (isActive ? filterCards(cards, filter, t, language, warned) : null), [isActive, cards, filter, t, language, warned]);
  if (kept.filter !== filter) {
    setKept({ filter, ids: fitting ?? new Set() });
    setKnown(new Set(cards.map((card) => card.id)));
  }
  return useMemo(() => {
    if (!fitting) return null;
    const fresh = cards.filter((card) => !known.has(card.id)).map((card) => card.id);
    return new Set([...(kept.filter === filter ? kept.ids : []), ...fitting, ...fresh]);
  }, [fitting, kept, filter, cards, known]);
}
