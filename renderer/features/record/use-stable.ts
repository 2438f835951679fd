import { useRef } from 'react';
import { shareStructure } from '../../../shared/kernel/share-structure';

/** The value with the identity of everything in it that did not change since the last render. Plain data only. */
export function useStable<T>(value: T): T {
  const last = useRef<T>(value);
  last.current = shareStructure(last.current, value);
  return last.current;
}
