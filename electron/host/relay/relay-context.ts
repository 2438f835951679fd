import type { ForeignSender } from '../documents/foreign-updates';
import type { Door } from '../sessions/workshops';
import type { Identity } from '../sessions/sessions';

/** Whose a document's connection is, as the list of people says. */
export type RelayPerson = Identity & { readonly name: string; readonly colour: string };

/** What a relay socket brings into Hocuspocus's hooks. */
export interface RelayContext {
  readonly door: Door;
  /** Told once the session of any document on this socket is known. */
  readonly onKnown: (kind: Identity['kind']) => void;
  /** Of the document's connection; null for whoever is not foreign here. */
  readonly sender?: ForeignSender | null;
  /** Of the document's connection; there once it is let in. */
  readonly who?: RelayPerson;
}
