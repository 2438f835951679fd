import { useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { METHOD_ROOTS, readCount, readMethods, type MethodInfo } from '../../../shared/methods';

export interface MethodsNow {
  readonly methods: readonly MethodInfo[];
  /** How many have taken part, by the method's id. */
  readonly counts: Readonly<Record<string, number>>;
}

const NONE: MethodsNow = { methods: [], counts: {} };

function read(doc: Y.Doc): MethodsNow {
  const methods = readMethods(doc);
  return { methods, counts: Object.fromEntries(methods.map(({ id }) => [id, readCount(doc, id)])) };
}

/** The workshop's methods as they are now. Without the workshop's document there are none. */
export function useMethods(doc: Y.Doc | null): MethodsNow {
  const store = useMemo(() => {
    if (!doc) return null;
    let current = read(doc);
    return {
      get: () => current,
      subscribe(listener: () => void) {
        const roots = METHOD_ROOTS.map((name) => doc.getMap(name));
        const refresh = (): void => {
          current = read(doc);
          listener();
        };
        for (const root of roots) root.observe(refresh);
        // What changed between the first reading and now.
        refresh();
        return () => {
          for (const root of roots) root.unobserve(refresh);
        };
      },
    };
  }, [doc]);
  return useSyncExternalStore(store?.subscribe ?? noNews, store?.get ?? none);
}

const noNews = (): (() => void) => () => undefined;
const none = (): MethodsNow => NONE;
