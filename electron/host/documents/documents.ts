import { Hocuspocus, type Document, type Extension } from '@hocuspocus/server';
import * as Y from 'yjs';
import { boardDocName, forgetDeleted, migrateBoard } from '../../../shared/doc';
import { REFUSALS } from '../../../shared/protocol';
import type { DocStore } from '../../library';
import type { RelayContext } from '../relay/relay-context';
import type { RelayHooks } from '../relay/relay-hooks';
import type { Access } from '../sessions/access';
import type { LogLine } from '../types';

/** What the library changed itself is stored already. Shaped as Hocuspocus's own local origin. */
const FROM_LIBRARY = { source: 'local', skipStoreHooks: true } as const;

export interface DocumentsOptions {
  readonly docs: DocStore;
  readonly log: LogLine;
  readonly extensions?: readonly Extension[];
  /** Hooks of the connections that carry documents. */
  readonly hooks: RelayHooks;
}

/**
 * The authoritative replicas. Every change goes to the store at once, in the change's own transaction, while the
 * broadcast to others goes its own way: neither waits for the other.
 */
export class Documents {
  readonly hocuspocus: Hocuspocus;
  readonly #docs: DocStore;
  readonly #log: LogLine;
  readonly #damaged = new Set<string>();
  readonly #listeners = new Set<(docName: string) => void>();

  constructor({ docs, log, extensions = [], hooks }: DocumentsOptions) {
    this.#docs = docs;
    this.#log = log;
    this.hocuspocus = new Hocuspocus({
      ...hooks,
      quiet: true,
      extensions: [...extensions],
      onAuthenticate: async (payload) => {
        const context: unknown = await hooks.onAuthenticate?.(payload);
        if (this.#damaged.has(payload.documentName)) payload.connectionConfig.readOnly = true;
        return context;
      },
      onLoadDocument: async ({ document, documentName, connectionConfig }) => {
        await this.#load(document, documentName);
        if (this.#damaged.has(documentName)) connectionConfig.readOnly = true;
      },
      // Nobody waits now.
      afterUnloadDocument: async ({ documentName }) => {
        if (!this.live(documentName) && !this.hocuspocus.loadingDocuments.has(documentName)) this.#damaged.delete(documentName);
        void this.#docs.compact(documentName).catch(() => this.#log('compaction-failed'));
      },
      afterLoadDocument: async ({ document, documentName }) => this.#watch(document, documentName),
    });
  }

  /** The replica if it is open. */
  live(docName: string): Y.Doc | undefined {
    return this.hocuspocus.documents.get(docName);
  }

  /** Whether the replica was read with a hole: what is changed in it is not stored. */
  isDamaged(docName: string): boolean {
    return this.#damaged.has(docName);
  }

  /** Opens the replica and keeps it open until the returned function is called. */
  async hold(docName: string): Promise<{ readonly doc: Y.Doc; readonly release: () => void }> {
    const direct = await this.hocuspocus.openDirectConnection(docName);
    if (!direct.document) throw new Error('replica is closed');
    return { doc: direct.document, release: () => void direct.disconnect().catch(() => this.#log('document-close-failed')) };
  }

  /** Gives the open relay connections of a person the access that she has now. */
  enforce(docName: string, participantId: string, access: Access): void {
    for (const connection of this.hocuspocus.documents.get(docName)?.getConnections() ?? []) {
      const context = connection.context as RelayContext;
      if (context.who?.participantId !== participantId) continue;
      if (access === null) connection.close({ code: REFUSALS.NOT_ALLOWED, reason: 'NOT_ALLOWED' });
      else {
        connection.readOnly = access === 'read' || this.#damaged.has(docName);
        if (context.sender) connection.context = { ...context, sender: { ...context.sender, rights: { ...context.sender.rights, write: access === 'write' } } };
      }
    }
  }

  /** Changes the replica for everybody; resolves when the change is on disk, or (`soon`) when it is on its way there. */
  async edit(docName: string, edit: (doc: Y.Doc) => void, { soon = false }: { readonly soon?: boolean } = {}): Promise<void> {
    const direct = await this.hocuspocus.openDirectConnection(docName);
    try {
      await direct.transact(edit);
      if (!soon) await this.#docs.flushed();
    } finally {
      // Not waited for: with several servers the extension takes a second over it, in case that others have something to say.
      void direct.disconnect().catch(() => this.#log('document-close-failed'));
    }
  }

  /**
   * Forgets what the document does not hold any more, in memory and on disk. Resolves to whether it is done; one after
   * the other, however many ask.
   */
  async purge(docName: string): Promise<boolean> {
    if (this.#damaged.has(docName)) return false;
    this.forgetLive(docName);
    return this.#docs.purge(docName);
  }

  forgetLive(docName: string): void {
    const live = this.live(docName);
    if (live) forgetDeleted(live, null);
  }

  /** A copy of the state as it is now; the caller destroys it. */
  async copy(docName: string): Promise<Y.Doc> {
    const copy = new Y.Doc();
    const live = this.live(docName);
    const updates = live ? [Y.encodeStateAsUpdate(live)] : (await this.#docs.load(docName)).updates;
    applyAll(copy, updates);
    if (isBoard(docName)) migrateBoard(copy);
    return copy;
  }

  /** Brings what the library wrote itself into the open replica. */
  async follow(docName: string, update: Uint8Array): Promise<void> {
    const live = (await this.hocuspocus.loadingDocuments.get(docName)?.catch(() => undefined)) ?? this.live(docName);
    if (live) Y.applyUpdate(live, update, FROM_LIBRARY);
  }

  /** Called after every change of an open replica. */
  onDidChange(listener: (docName: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #load(document: Document, docName: string): Promise<void> {
    const { updates, damaged } = await this.#docs.load(docName);
    this.#damaged.delete(docName);
    if (damaged) {
      this.#damaged.add(docName);
      this.#log('document-damaged');
    }
    applyAll(document, updates);
    if (isBoard(docName) && !damaged) await this.#migrate(document, docName);
  }

  /** Before anybody is served. What it writes is on disk before, too: were it written twice, texts would be replaced. */
  async #migrate(document: Document, docName: string): Promise<void> {
    const before = Y.encodeStateVector(document);
    const outcome = migrateBoard(document);
    if (outcome === 'migrated') {
      await this.#docs.append(docName, Y.encodeStateAsUpdate(document, before));
    } else if (outcome === 'newer') {
      // Readable as far as it goes; writing into it could break what the newer version keeps there.
      this.#damaged.add(docName);
      this.#log('document-newer');
    }
  }

  #watch(document: Document, docName: string): void {
    // Not Hocuspocus's change hook: that runs a turn later, and then the order would not be known here.
    document.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== FROM_LIBRARY) {
        // Nothing may be written on top of a hole.
        if (this.#damaged.has(docName)) return;
        void this.#docs.append(docName, update);
      }
      for (const listener of this.#listeners) listener(docName);
    });
  }
}

const isBoard = (docName: string): boolean => docName.startsWith(boardDocName(''));

function applyAll(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
}
