import type { Configuration } from '@hocuspocus/server';
import type { Refusal } from '../../../shared/protocol';
import type { Door, Workshops } from '../sessions/workshops';
import { isBoundedFrame } from './frame';

/** What a relay socket brings into Hocuspocus's hooks. */
export interface RelayContext {
  readonly door: Door;
  /** Told once the session of any document on this socket is known. */
  readonly onKnown: (kind: 'guest' | 'facilitator' | 'engine') => void;
}

export interface RelayHookPorts {
  readonly workshops: () => Workshops;
  readonly guestBoardRelay: boolean;
}

/** A reason without a message: Hocuspocus sends `reason` to the client and logs nothing. */
const refusal = (reason: Refusal): { reason: Refusal } => ({ reason });

export function relayHooks({ workshops, guestBoardRelay }: RelayHookPorts): Pick<Configuration<RelayContext>, 'onAuthenticate' | 'beforeHandleMessage'> {
  return {
    async onAuthenticate({ token, documentName, connectionConfig, context }) {
      const admitted = await workshops().admit(token, context.door);
      if (!admitted.ok) throw refusal(admitted.error);
      const who = admitted.value;
      const access = await workshops().access(who, documentName);
      const byWebRtcOnly = who.kind === 'guest' && !guestBoardRelay && documentName.startsWith('board:');
      if (access === null || byWebRtcOnly) throw refusal('NOT_ALLOWED');
      connectionConfig.readOnly = access === 'read';
      context.onKnown(who.kind);
    },
    async beforeHandleMessage({ update }) {
      // Names and cursors are small; a huge frame of them only wants our memory.
      if (!isBoundedFrame(update)) throw refusal('TOO_LARGE');
    },
  };
}
