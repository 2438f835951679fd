import type { Awareness } from 'y-protocols/awareness';
import type { Point } from '../../../shared/outline/layout';

/** Somebody else at the same board. */
export interface Peer {
  readonly client: number;
  readonly name: string;
  readonly colour: string;
  readonly cursor: (Point & { readonly pageId: string }) | null;
  /** The card whose text this person is writing. */
  readonly editing: string | null;
}

export interface Presence {
  peers(): readonly Peer[];
  /** Names of those who write in a card, joined; empty when nobody does. */
  editorsOf(cardId: string): string;
  /** Told whenever anybody moves. */
  subscribe(listener: () => void): () => void;
  /** Told when somebody begins or ends to write in a card: hundreds of cards listen, and pointers move all the time. */
  subscribeEditors(listener: () => void): () => void;
  /** Where one's own pointer is; sent at most every 50 ms. */
  moveCursor(cursor: Peer['cursor']): void;
  setEditing(cardId: string | null): void;
  /** Begins to take part; returns what ends it. May be begun again. */
  start(): () => void;
}

const CURSOR_INTERVAL_MS = 50;
const NAME_LENGTH = 40;
const FALLBACK_COLOUR = '#34495A';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Reads a foreign awareness state; what makes no sense is left out. */
export function readPeer(client: number, state: unknown): Peer | null {
  if (!isRecord(state) || !isRecord(state['user'])) return null;
  const { user, cursor, editing } = state;
  const name = typeof user['name'] === 'string' ? user['name'].trim().slice(0, NAME_LENGTH) : '';
  if (name === '') return null;
  const colour = typeof user['colour'] === 'string' && /^#[0-9a-f]{6}$/i.test(user['colour']) ? user['colour'] : FALLBACK_COLOUR;
  const at =
    isRecord(cursor) && typeof cursor['pageId'] === 'string' && Number.isFinite(cursor['x']) && Number.isFinite(cursor['y'])
      ? { pageId: cursor['pageId'], x: Number(cursor['x']), y: Number(cursor['y']) }
      : null;
  return { client, name, colour, cursor: at, editing: typeof editing === 'string' ? editing : null };
}

/** Others' cursors and what they edit; tells them one's own. Without awareness it knows nobody. */
export function createPresence(awareness: Awareness | null, me: { readonly id: string; readonly name: string; readonly colour: string }): Presence {
  let peers: readonly Peer[] = [];
  let editors = new Map<string, string>();
  const listeners = new Set<() => void>();
  const editorListeners = new Set<() => void>();
  const listen = (to: Set<() => void>) => (listener: () => void) => {
    to.add(listener);
    return () => to.delete(listener);
  };
  const read = (): void => {
    if (!awareness) return;
    peers = [...awareness.getStates()].flatMap(([client, state]) => (client === awareness.clientID ? [] : (readPeer(client, state) ?? [])));
    const next = new Map<string, string>();
    for (const { editing, name } of peers) if (editing !== null) next.set(editing, next.has(editing) ? `${next.get(editing) ?? ''}, ${name}` : name);
    const changed = next.size !== editors.size || [...next].some(([card, names]) => editors.get(card) !== names);
    editors = next;
    for (const listener of [...listeners]) listener();
    if (changed) for (const listener of [...editorListeners]) listener();
  };

  let timer: ReturnType<typeof setTimeout> | null = null;
  let pending: Peer['cursor'] = null;
  let lastSent = 0;
  const send = (): void => {
    timer = null;
    lastSent = performance.now();
    awareness?.setLocalStateField('cursor', pending);
  };
  return {
    peers: () => peers,
    editorsOf: (cardId) => editors.get(cardId) ?? '',
    subscribe: listen(listeners),
    subscribeEditors: listen(editorListeners),
    moveCursor(cursor) {
      pending = cursor;
      timer ??= setTimeout(send, Math.max(0, lastSent + CURSOR_INTERVAL_MS - performance.now()));
    },
    setEditing: (cardId) => awareness?.setLocalStateField('editing', cardId),
    start() {
      awareness?.on('change', read);
      awareness?.setLocalStateField('user', me);
      read();
      return () => {
        if (timer !== null) clearTimeout(timer);
        timer = null;
        awareness?.off('change', read);
        awareness?.setLocalStateField('cursor', null);
        awareness?.setLocalStateField('editing', null);
      };
    },
  };
}
