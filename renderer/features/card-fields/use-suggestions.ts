import { useContext, useMemo } from 'react';
import type { BoardOutline } from '../../../shared/outline';
import { collectNames, suggestNames, type Names } from '../../../shared/outline/suggestions';
import { KnownNamesContext } from './known-names';

/**
 * Names from the board, and from elsewhere where one may see them, for a field. They are gathered only when a field
 * asks, and again only when the board has changed since.
 */
export function useSuggestions(outline: () => BoardOutline): (field: string, typed: string) => readonly string[] {
  const more = useContext(KnownNamesContext);
  return useMemo(() => {
    let known: { readonly of: BoardOutline; readonly names: Names } | null = null;
    return (field, typed) => {
      const board = outline();
      if (known?.of !== board) known = { of: board, names: collectNames([board]) };
      return suggestNames(known.names, field, typed, more);
    };
  }, [outline, more]);
}
