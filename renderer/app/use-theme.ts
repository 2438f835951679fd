import { useLayoutEffect } from 'react';
import type { Theme } from './preferences';

/** Puts the theme on the document and follows the device where nothing is chosen. */
export function useTheme(theme: Theme): void {
  useLayoutEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = (): void => {
      document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [theme]);
}
