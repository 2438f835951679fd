import { useCallback, useState } from 'react';
import type { CardKind } from '../../../shared/doc';
import { parseHidden, type HiddenColumns } from './shown-columns';

const NAME = 'polkupaja.record.columns';

function read(): HiddenColumns {
  try {
    return parseHidden(localStorage.getItem(NAME));
  } catch {
    return {};
  }
}

/** This person's choice of columns on this device. Where storage is switched off it lasts as long as the page. */
export function useColumns(): readonly [HiddenColumns, (kind: CardKind, hidden: readonly string[]) => void] {
  const [columns, setColumns] = useState(read);
  const choose = useCallback((kind: CardKind, hidden: readonly string[]): void => {
    setColumns((now) => {
      const next = { ...now, [kind]: hidden };
      try {
        localStorage.setItem(NAME, JSON.stringify(next));
      } catch {
        // Full or forbidden storage: nothing to be done about it.
      }
      return next;
    });
  }, []);
  return [columns, choose];
}
