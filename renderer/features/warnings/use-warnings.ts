import { useMemo } from 'react';
import type { Observable } from '../../../shared/kernel/observable';
import { shareStructure } from '../../../shared/kernel/share-structure';
import { findWarnings, openWarnings, type BoardOutline, type Warning } from '../../../shared/outline';
import { useObservable } from '../../ui';

export interface BoardWarnings {
  readonly open: readonly Warning[];
  readonly dismissed: readonly Warning[];
}

function keeper<T>(): (next: T) => T {
  let last: T | undefined;
  return (next) => (last = last === undefined ? next : shareStructure(last, next));
}

/** The board's warnings as it changes. */
export function useWarnings(outline: Observable<BoardOutline>): BoardWarnings {
  const board = useObservable(outline);
  // The same object while nothing about it changes: every row reads it, and people type.
  const stable = useMemo(() => keeper<BoardWarnings>(), []);
  return useMemo(() => {
    const all = findWarnings(board);
    return stable({ open: openWarnings(all), dismissed: all.filter(({ dismissed }) => dismissed !== null) });
  }, [board, stable]);
}
