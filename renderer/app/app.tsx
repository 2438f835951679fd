import { lazy, Suspense, useCallback, useMemo } from 'react';
import type { Language } from '../../shared/kernel/language';
import { bridgeOf, BridgeProvider, type Face, type HostAccess } from '../bridge';
import { LanguageProvider, ToastProvider, useObservable } from '../ui';
import { ErrorBoundary } from './error-boundary';
import { LoadingPage } from './loading-page';
import { createPreferences, effectiveLanguage } from './preferences';
import { useHostSettings } from './use-host-settings';
import { useTheme } from './use-theme';

// Each face is loaded alone: a guest's phone never fetches the facilitator's half.
const FacilitatorApp = lazy(() => import('./facilitator-app').then((module) => ({ default: module.FacilitatorApp })));
const CheckApp = lazy(() => import('../features/check').then((module) => ({ default: module.CheckApp })));
const GuestApp = lazy(() => import('../features/join').then((module) => ({ default: module.GuestApp })));

const preferences = createPreferences(() => localStorage);

/** The one app in its faces, under this person's language and theme. */
export function App({ face }: { readonly face: Face }) {
  const { language: chosen, theme } = useObservable(preferences);
  const language = effectiveLanguage({ language: chosen, theme }, navigator.languages);
  const setLanguage = useCallback((next: Language) => preferences.change({ language: next }), []);
  const access = useMemo<HostAccess | null>(() => {
    const bridge = bridgeOf(face);
    return bridge && { bridge, platform: face.kind === 'electron' ? 'electron' : 'browser' };
  }, [face]);
  useTheme(theme);
  useHostSettings(access, preferences);
  return (
    <LanguageProvider language={language} onChange={setLanguage}>
      <ToastProvider>
        <ErrorBoundary>
          <Suspense fallback={<LoadingPage />}>
            {face.kind === 'check' ? (
              <CheckApp checkKey={face.key} />
            ) : access ? (
              <BridgeProvider access={access}>
                <FacilitatorApp theme={theme} onTheme={(next) => preferences.change({ theme: next })} />
              </BridgeProvider>
            ) : (
              <GuestApp />
            )}
          </Suspense>
        </ErrorBoundary>
      </ToastProvider>
    </LanguageProvider>
  );
}
