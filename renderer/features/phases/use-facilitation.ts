import { useCallback, useRef, useSyncExternalStore } from 'react';
import * as Y from 'yjs';
import { shareStructure } from '../../../shared/kernel/share-structure';
import { readFacilitation, type Facilitation } from '../../../shared/facilitation';

/** Reads a value from a document anew after each of its changes; parts that did not change keep their identity. */
export function useDocValue<T>(doc: Y.Doc, read: (doc: Y.Doc) => T): T {
  const cached = useRef<{ doc: Y.Doc; version: number; value: T } | null>(null);
  const version = useRef(0);
  const subscribe = useCallback(
    (listener: () => void) => {
      const changed = (): void => {
        version.current += 1;
        listener();
      };
      doc.on('update', changed);
      // Something may have come between the first look and now.
      version.current += 1;
      return () => doc.off('update', changed);
    },
    [doc],
  );
  return useSyncExternalStore(subscribe, () => {
    const last = cached.current;
    if (last?.doc === doc && last.version === version.current) return last.value;
    const value = shareStructure(last?.value, read(doc));
    cached.current = { doc, version: version.current, value };
    return value;
  });
}

const NOTHING = new Y.Doc();

/** The course of the workshop as it is now; of none, the beginning. */
export const useFacilitation = (workshop: Y.Doc | null): Facilitation => useDocValue(workshop ?? NOTHING, readFacilitation);
