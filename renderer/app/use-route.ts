import { useCallback, useSyncExternalStore } from 'react';
import { parseRoute, routeHref, type Route } from './route';

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

export type Go = (route: Route, options?: { readonly replace?: boolean }) => void;

/** Where we are, and how to go elsewhere. `replace` leaves no step behind for "back". */
export function useRoute(): readonly [Route, Go] {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const go = useCallback<Go>((route, options) => {
    const href = routeHref(route);
    if (options?.replace) location.replace(href);
    else location.hash = href;
  }, []);
  return [parseRoute(hash), go];
}
