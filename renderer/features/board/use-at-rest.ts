import { useEffect, useState } from 'react';

/** A phone has its first rows by then, and has fetched what it writes with. */
const AT_REST_MS = 3_000;

/** False for the first moments of a board: what nobody waits for lets everything else be fetched first. */
export function useAtRest(isShown: boolean): boolean {
  const [atRest, setAtRest] = useState(false);
  useEffect(() => {
    if (!isShown) return;
    const timer = setTimeout(() => setAtRest(true), AT_REST_MS);
    return () => clearTimeout(timer);
  }, [isShown]);
  return atRest;
}
