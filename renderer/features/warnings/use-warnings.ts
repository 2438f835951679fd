import { useMemo } from 'react';
import type { Observable } from '../../../shared/kernel/observable';
import { shareStructure } from '../../../shared/kernel/share-structure';
import { findWarnings, openWarnings, type BoardOutline, type Warning } from '../../../shared/outline';
import { calmly, useObservable } from '../../ui';

export interface BoardWarnings {
  readonly open: readonly Warning[];
  readonly dismissed: readonly Warning[];
}

function keeper<T>(): (next: T) => T {
  let last: T | undefined;
  return (next) => (last = last === undefined ? next : shareStructure(last, next));
}

/** Nobody waits for a warning; a big board with many writers would otherwise be searched for them at every letter. */
const WARNINGS_EVERY_MS = 250;

/** The board's warnings as it changes. */
export function useWarnings(outline: Observable<BoardOutline>): BoardWarnings {
  const board = useObservable(calmly(outline, WARNINGS_EVERY_MS));
  // The same object while nothing about it changes: every row reads it, and people type.
  const stable = useMemo(() => keeper<BoardWarnings>(), []);
  return useMemo(() => {
    const all = findWarnings(board);
    return stable({ open: openWarnings(all), dismissed: all.filter(({ dismissed }) => dismissed !== null) });
  }, [board, stable]);
}
