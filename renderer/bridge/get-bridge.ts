import type { Bridge } from '../../shared/ipc';
import { chooseFace, keyInHash, type Face } from './face';
import { createHttpBridge } from './http-bridge';

declare global {
  interface Window {
    /** Set by the preload of the app's own windows only. */
    readonly polkupaja?: Bridge & { readonly platform: 'electron' };
  }
}

const KEY_NAME = 'polkupaja.host-key';

/** Storage may be switched off; then the key lasts until the tab is reloaded. */
function sessionValue(): string | null {
  try {
    return sessionStorage.getItem(KEY_NAME);
  } catch {
    return null;
  }
}

function rememberKey(key: string): void {
  try {
    sessionStorage.setItem(KEY_NAME, key);
  } catch {
    // Nothing is lost but the convenience of a reload.
  }
}

/** Finds out what this page is; a key in the address is kept for this tab and taken out of sight. */
export function findFace(): Face {
  const face = chooseFace({ hasElectron: window.polkupaja !== undefined, hash: location.hash, rememberedKey: sessionValue() });
  if (face.kind === 'browser' && keyInHash(location.hash) !== null) {
    rememberKey(face.key);
    history.replaceState(null, '', `${location.pathname}${location.search}#/`);
  }
  return face;
}

/** How this page reaches its host as facilitator; null for a guest. */
export function bridgeOf(face: Face): Bridge | null {
  if (face.kind === 'electron') return window.polkupaja ?? null;
  if (face.kind === 'browser') return createHttpBridge({ baseUrl: location.origin, key: face.key });
  return null;
}

export const getBridge = (): Bridge | null => bridgeOf(findFace());
