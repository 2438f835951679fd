import { toBase64 } from 'lib0/buffer';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { connectHost, type DocSession, type HostLink, type PathState, type Safety } from '../../../renderer/sync';
import { readBoardFile, writeBoardFile } from '../../../shared/protocol';
import { putScratch, scratchKeys, scratchText, scratchWords } from '../scratch';
import { keepWriting, type Writer, type Written } from './keep-writing';

/** A guest without a face: what the tests of sync drive in a real browser. */
let link: HostLink | null = null;
const docs = new Map<string, DocSession>();
const paths: PathState['kind'][] = [];
/** What paths were called when the host had just been called away. */
const whenAway: PathState['kind'][] = [];
let writer: Writer | null = null;

function session(name: string): DocSession {
  const found = docs.get(name);
  if (!found) throw new Error(`${name} is not open`);
  return found;
}

/** How many pieces of unacknowledged work this browser keeps. */
function countDrafts(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('polkupaja-drafts');
    opening.onerror = () => reject(opening.error ?? new Error('IndexedDB failed'));
    opening.onsuccess = () => {
      const counting = opening.result.transaction('drafts').objectStore('drafts').count();
      counting.onsuccess = () => resolve(counting.result);
    };
  });
}

export const guest = {
  connect(secret: string, socketBase = `ws://${location.host}`): void {
    const connected = connectHost({ socketBase, session: secret });
    link = connected;
    connected.hostAway.subscribe(() => {
      if (connected.hostAway.get()) setTimeout(() => whenAway.push(...[...docs.values()].map(({ path }) => path.get().kind)));
    });
  },
  open(name: string, live: 'auto' | 'relay' = 'auto'): void {
    if (!link) throw new Error('not connected');
    const opened = link.openDoc(name, { live });
    docs.set(name, opened);
    opened.path.subscribe(() => paths.push(opened.path.get().kind));
  },
  close(name: string): void {
    session(name).close();
    docs.delete(name);
  },
  path: (name: string): PathState => session(name).path.get(),
  /** Every path since the page began, in order. */
  paths: (): PathState['kind'][] => [...paths],
  whenAway: (): PathState['kind'][] => [...whenAway],
  safety: (name: string): Safety => session(name).safety.get(),
  synced: (name: string): boolean => session(name).synced.get(),
  hostAway: (): boolean => link?.hostAway.get() ?? false,
  refusal: (): string | null => link?.refusal.get() ?? null,
  text: (name: string): string => scratchWords(session(name).doc),
  insert(name: string, at: number, text: string): void {
    scratchText(session(name).doc).insert(at, text);
  },
  remove(name: string, at: number, length: number): void {
    scratchText(session(name).doc).delete(at, length);
  },
  /** Adds `bytes` of text that does not compress, in one transaction. */
  fill(name: string, key: string, bytes: number): void {
    const { doc } = session(name);
    doc.transact(() => {
      for (let at = 0; at < bytes; at += 1000) putScratch(doc, `${key}-${at}`, 'x'.repeat(Math.min(1000, bytes - at)));
    });
  },
  bigKeys: (name: string): number => scratchKeys(session(name).doc).length,
  digest: (name: string): { clocks: number; text: string; big: number } => {
    const { doc } = session(name);
    let clocks = 0;
    for (const clock of Y.decodeStateVector(Y.encodeStateVector(doc)).values()) clocks += clock;
    return { clocks, text: scratchWords(doc), big: scratchKeys(doc).length };
  },
  startWriting(name: string, tag: string, everyMs: number): void {
    writer = keepWriting(session(name), tag, everyMs);
  },
  stopWriting: (): Written | null => writer?.stop() ?? null,
  written: (): Written | null => writer?.report() ?? null,
  /** The whole document, as base64. */
  state: (name: string): string => toBase64(Y.encodeStateAsUpdate(session(name).doc)),
  /** As a person does whose host is at another address now: the board as a file, taken here and brought there. */
  takeAlong: (name: string): string => writeBoardFile(session(name).doc, { workshopId: '', boardId: name }),
  bring(name: string, file: string): void {
    const read = readBoardFile(file);
    if (!read.ok) throw new Error(read.error);
    session(name).bring(read.value.state);
  },
  /** What no button of the app does: changes that are the facilitator's. */
  breakRules(name: string): void {
    session(name).doc.getMap<Y.Map<unknown>>('pages').forEach((page) => page.set('title', 'Kaapattu'));
  },
  /** Changes a word behind everybody's back: no update says so. */
  corrupt(name: string): void {
    let item = scratchText(session(name).doc)._start;
    while (item && (item.deleted || !(item.content instanceof Y.ContentString))) item = item.right;
    if (item?.content instanceof Y.ContentString) item.content.str = item.content.str.replace(/./, '¤');
  },
  /** An update whose predecessor never comes. */
  hole(name: string): void {
    const { doc } = session(name);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const updates: Uint8Array[] = [];
    other.on('update', (update: Uint8Array) => updates.push(update));
    for (const word of ['kadonnut ', 'roikkuva ']) scratchText(other).insert(0, word);
    Y.applyUpdate(doc, updates[1] ?? new Uint8Array(), 'heard');
  },
  ended: (name: string): string | null => session(name).ended.get(),
  /** As the app does after an end. */
  again(name: string): void {
    guest.close(name);
    guest.open(name);
  },
  rescued: (name: string): readonly string[] => link?.rescued(name).texts.get() ?? [],
  forgetRescued: (name: string): void => link?.rescued(name).forget(),
  titles: (name: string): unknown[] => [...session(name).doc.getMap<Y.Map<unknown>>('pages').values()].map((page) => page.get('title')),
  clientId: (name: string): number => session(name).doc.clientID,
  drafts: countDrafts,
  setName(name: string, me: string): void {
    session(name).awareness.setLocalStateField('user', { name: me });
  },
  users: (name: string): Record<number, unknown> => Object.fromEntries([...session(name).awareness.getStates()].map(([id, state]) => [id, state.user])),
  setUser(name: string, user: unknown): void {
    session(name).awareness.setLocalStateField('user', user);
  },
  /** Says something in another client's place, or (null) that it is gone, with a clock that nobody can top. */
  forge(name: string, clientId: number, state: Record<string, unknown> | null): void {
    const doc = new Y.Doc();
    doc.clientID = clientId;
    const forged = new Awareness(doc);
    forged.setLocalState(state);
    forged.meta.set(clientId, { clock: 1_000_000 + (state ? 0 : 1), lastUpdated: 0 });
    applyAwarenessUpdate(session(name).awareness, encodeAwarenessUpdate(forged, [clientId]), 'forged');
    forged.destroy();
  },
  names: (name: string): string[] =>
    [...session(name).awareness.getStates().values()].map((state) => (state.user as { name: string } | undefined)?.name ?? '').filter(Boolean).sort(),
};

export type GuestPage = typeof guest;
declare global {
  interface Window {
    guest: GuestPage;
  }
}
window.guest = guest;
