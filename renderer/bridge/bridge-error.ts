/** Why a call did not even get an answer: nobody is there, the key is not theirs, or the host failed. */
export type BridgeFailure = 'host-away' | 'key-refused' | 'failed';

export class BridgeError extends Error {
  readonly failure: BridgeFailure;

  constructor(failure: BridgeFailure, call: string, detail = '') {
    super(`${call}: ${failure}${detail && ` (${detail})`}`);
    this.name = 'BridgeError';
    this.failure = failure;
  }
}

/** Electron's calls reject with plain errors: there the host is always present. */
export const failureOf = (error: unknown): BridgeFailure => (error instanceof BridgeError ? error.failure : 'failed');
