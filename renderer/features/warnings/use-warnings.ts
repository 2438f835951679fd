import { useMemo } from 'react';
import type { Observable } from '../../../shared/kernel/observable';
import { findWarnings, openWarnings, type BoardOutline, type Warning } from '../../../shared/outline';
import { useObservable } from '../../ui';

export interface BoardWarnings {
  readonly open: readonly Warning[];
  readonly dismissed: readonly Warning[];
}

/** The board's warnings as it changes. */
export function useWarnings(outline: Observable<BoardOutline>): BoardWarnings {
  const board = useObservable(outline);
  return useMemo(() => {
    const all = findWarnings(board);
    return { open: openWarnings(all), dismissed: all.filter(({ dismissed }) => dismissed !== null) };
  }, [board]);
}
