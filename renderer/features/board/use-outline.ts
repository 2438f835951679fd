import { useEffect, useMemo } from 'react';
import type * as Y from 'yjs';
import type { BoardOutline } from '../../../shared/outline';
import { useObservable } from '../../ui';
import { createOutlineStore, type OutlineStore } from './outline-store';

/** The outline of a board for as long as the component is there; several views may share it. */
export function useOutlineStore(doc: Y.Doc): OutlineStore {
  const store = useMemo(() => createOutlineStore(doc), [doc]);
  useEffect(() => () => store.close(), [store]);
  return store;
}

/** The board as plain data. Parts that did not change keep their identity from one value to the next. */
export const useOutline = (doc: Y.Doc): BoardOutline => useObservable(useOutlineStore(doc));
