import { useEffect } from 'react';
import type { HostAccess } from '../bridge';
import type { PreferenceStore } from './preferences';

/**
 * In Electron the shell keeps the choices too (its menus and dialogs follow them), and its word wins at the start.
 * A browser keeps its own: several people may facilitate with one host.
 */
export function useHostSettings(access: HostAccess | null, preferences: PreferenceStore): void {
  useEffect(() => {
    if (access?.platform !== 'electron') return;
    const { bridge } = access;
    let ended = false;
    const warn = (error: unknown): void => console.warn('Settings were not reached', error);
    let unsubscribe: (() => void) | null = null;
    bridge
      .call('settings.get', {})
      .then((settings) => {
        if (ended) return;
        preferences.change(settings);
        unsubscribe = preferences.subscribe(() => void bridge.call('settings.set', preferences.get()).catch(warn));
      })
      .catch(warn);
    return () => {
      ended = true;
      unsubscribe?.();
    };
  }, [access, preferences]);
}
