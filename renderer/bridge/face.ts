/** Which of the app's faces this page is: the facilitator's in Electron or in a browser, a guest's, or a device's that checks the connection. */
export type Face = { readonly kind: 'electron' } | { readonly kind: 'browser'; readonly key: string } | { readonly kind: 'guest' } | { readonly kind: 'check'; readonly key: string };

export interface FaceClues {
  /** The preload's bridge is there. */
  readonly hasElectron: boolean;
  /** `location.hash`, with its `#`. */
  readonly hash: string;
  /** The facilitator's key kept from an earlier load of this tab. */
  readonly rememberedKey: string | null;
}

/** The facilitator's key in `#host=<key>`, or null. */
export function keyInHash(hash: string): string | null {
  const key = new URLSearchParams(hash.replace(/^#/, '')).get('host');
  return key ? key : null;
}

/** A join link (`#k=<token>`) always opens the guest's face: somebody followed it on purpose. */
export function chooseFace({ hasElectron, hash, rememberedKey }: FaceClues): Face {
  if (new URLSearchParams(hash.replace(/^#/, '')).has('k')) return { kind: 'guest' };
  const check = new URLSearchParams(hash.replace(/^#/, '')).get('check');
  if (check) return { kind: 'check', key: check };
  if (hasElectron) return { kind: 'electron' };
  const key = keyInHash(hash) ?? rememberedKey;
  return key ? { kind: 'browser', key } : { kind: 'guest' };
}
