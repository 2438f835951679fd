import { NO_NAMES, type Names } from './names';
import { topicsOf } from './topics';

/** More than this nobody reads while writing. */
const MAX_SUGGESTIONS = 8;

const fold = (text: string): string => text.toLocaleLowerCase('fi').replace(/\s+/g, ' ').trim();
const byFinnish = new Intl.Collator('fi');

/** How well a name fits what was typed: 0 begins with it, 1 a later word does, null not at all. */
function fit(name: string, typed: string): number | null {
  const folded = fold(name);
  if (folded === typed) return null;
  if (folded.startsWith(typed)) return 0;
  return folded.split(/[\s,./()-]+/u).some((word) => word.startsWith(typed)) || folded.includes(` ${typed}`) ? 1 : null;
}

/**
 * Names that a field may mean by what is typed so far, the likeliest first. Nothing typed: those used most. Names from
 * elsewhere (`more`) come after the board's own.
 */
export function suggestNames(names: Names, field: string, typed: string, more: Names = NO_NAMES): string[] {
  const own = likeliest(names, field, typed);
  const known = new Set(own.map(fold));
  return [...own, ...likeliest(more, field, typed).filter((name) => !known.has(fold(name)))].slice(0, MAX_SUGGESTIONS);
}

function likeliest(names: Names, field: string, typed: string): string[] {
  const wanted = fold(typed);
  const found = new Map<string, { readonly name: string; readonly rank: number; readonly count: number }>();
  topicsOf(field).forEach((topic) => {
    for (const [name, count] of names.get(topic) ?? []) {
      const rank = fit(name, wanted);
      if (rank === null) continue;
      const known = found.get(fold(name));
      // One name in two spellings of its capitals: the commoner one stands for both.
      if (!known || known.count < count) found.set(fold(name), { name, rank, count: count + (known?.count ?? 0) });
    }
  });
  return [...found.values()]
    .sort((a, b) => a.rank - b.rank || b.count - a.count || byFinnish.compare(a.name, b.name))
    .slice(0, MAX_SUGGESTIONS)
    .map(({ name }) => name);
}
