import { OutgoingMessage, type Configuration, type Connection, type Document } from '@hocuspocus/server';
import type { Refusal, ReplicaEnd } from '../../../shared/protocol';
import { ForeignUpdates, type ForeignConnection } from '../documents/foreign-updates';
import type { BoardModes } from '../rights/board-modes';
import { foreignRights } from '../sessions/access';
import type { Workshops } from '../sessions/workshops';
import type { LogLine } from '../types';
import { isBoundedFrame, updateOf } from './frame';
import { keepOwnPresence } from './own-presence';
import type { RelayContext } from './relay-context';

export interface RelayHookPorts {
  readonly workshops: () => Workshops;
  readonly modes: () => BoardModes;
  readonly guestBoardRelay: boolean;
  readonly log: LogLine;
  readonly now: () => number;
}

/** A reason without a message: Hocuspocus sends `reason` to the client and logs nothing. */
const refusal = (reason: Refusal | ReplicaEnd): { reason: Refusal | ReplicaEnd } => ({ reason });

export type RelayHooks = Pick<Configuration<RelayContext>, 'onAuthenticate' | 'connected' | 'beforeHandleMessage' | 'beforeHandleAwareness'>;

export function relayHooks({ workshops, modes, guestBoardRelay, log, now }: RelayHookPorts): RelayHooks {
  const foreign = new ForeignUpdates(log, now);
  return {
    async onAuthenticate({ token, documentName, connectionConfig, context }) {
      const admitted = await workshops().admit(token, context.door);
      if (!admitted.ok) throw refusal(admitted.error);
      const who = admitted.value;
      const workshop = await workshops().ofDocument(documentName);
      const access = workshop && workshops().accessIn(workshop, who, documentName);
      const byWebRtcOnly = who.kind === 'guest' && !guestBoardRelay && documentName.startsWith('board:');
      if (!workshop || access === null || byWebRtcOnly) throw refusal('NOT_ALLOWED');
      connectionConfig.readOnly = access === 'read';
      context.onKnown(who.kind);
      const rights = foreignRights(who, workshop, documentName);
      return { sender: rights && { rights: { ...rights, write: access === 'write' }, kind: who.kind }, who: { ...who, ...(await workshops().appearance(who)) } };
    },
    async connected({ connection, documentName, context }) {
      // Rights may have changed while the document was being opened; from here on `Rights` finds the connection.
      const access = context.who ? await workshops().access(context.who, documentName) : null;
      if (access === null) connection.close({ code: 1008, reason: 'NOT_ALLOWED' });
      else if (access === 'read') connection.readOnly = true;
    },
    async beforeHandleMessage({ update: frame, context, document, documentName, connection }) {
      // Names and cursors are small; a huge frame of them only wants our memory.
      if (!isBoundedFrame(frame)) throw refusal('TOO_LARGE');
      const incoming = context.sender ? updateOf(frame) : null;
      if (!context.sender || !incoming) return;
      const rights = context.who ? modes().limited(context.sender.rights, context.who, documentName) : context.sender.rights;
      const decision = foreign.decide(documentName, document, incoming.update, incoming.isAnswer, { ...context.sender, rights }, askable(connection, document));
      if (decision === 'pass-over') incoming.passOver();
      else if (decision !== 'apply') throw refusal(decision);
    },
    async beforeHandleAwareness({ states, context, document }) {
      keepOwnPresence(states, context?.who, (clientId) => document.awareness.getStates().get(clientId));
    },
  };
}

const asked = new WeakMap<Connection, ForeignConnection>();

/** The same object for the same connection. */
function askable(connection: Connection, document: Document): ForeignConnection {
  const known = asked.get(connection) ?? {
    ask: () => connection.send(new OutgoingMessage(connection.messageAddress).createSyncMessage().writeFirstSyncStepFor(document).toUint8Array()),
  };
  asked.set(connection, known);
  return known;
}
