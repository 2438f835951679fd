import { lazy, Suspense, useCallback, useEffect, useMemo } from 'react';
import type { Language } from '../../shared/kernel/language';
import { bridgeOf, BridgeProvider, type Face, type HostAccess } from '../bridge';
import { LanguageProvider, ToastProvider, useObservable } from '../ui';
import { ErrorBoundary } from './error-boundary';
import { LoadingPage } from './loading-page';
import { createPreferences, effectiveLanguage } from './preferences';
import { useHostSettings } from './use-host-settings';
import { useTexts } from './use-texts';
import { useTheme } from './use-theme';

// Each face is loaded alone: a guest's phone never fetches the facilitator's half.
const facilitatorApp = () => import('./facilitator-app').then((module) => ({ default: module.FacilitatorApp }));
const checkApp = () => import('../features/check').then((module) => ({ default: module.CheckApp }));
const guestApp = () => import('../features/join').then((module) => ({ default: module.GuestApp }));
const [FacilitatorApp, CheckApp, GuestApp] = [lazy(facilitatorApp), lazy(checkApp), lazy(guestApp)];

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
  const spoken = useTexts(language);
  // Fetched beside the texts, not after them. What fails is tried again, and told of, when it is shown.
  useEffect(() => void (face.kind === 'check' ? checkApp() : access ? facilitatorApp() : guestApp()).catch(() => undefined), [face, access]);
  if (spoken === null) return null;
  return (
    <LanguageProvider language={spoken} onChange={setLanguage}>
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
