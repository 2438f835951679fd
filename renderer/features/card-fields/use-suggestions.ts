import { useMemo } from 'react';
import type { BoardOutline } from '../../../shared/outline';
import type { Observable } from '../../../shared/kernel/observable';
import { collectNames, suggestNames, type Names } from '../../../shared/outline/suggestions';

/**
 * Names from the board (and other boards of the workshop that one may see) for a field. They are gathered only when a
 * field asks, and again only when the board has changed since.
 */
export function useSuggestions(outline: Observable<BoardOutline>): (field: string, typed: string) => readonly string[] {
  return useMemo(() => {
    let known: { readonly of: BoardOutline; readonly names: Names } | null = null;
    return (field, typed) => {
      const board = outline.get();
      if (known?.of !== board) known = { of: board, names: collectNames([board]) };
      return suggestNames(known.names, field, typed);
    };
  }, [outline]);
}
