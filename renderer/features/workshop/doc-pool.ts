import type { DocSession, HostLink } from '../../sync';

/** The open documents of one workshop. Each is asked for and given back; given back, it closes once its work is safe. */
export interface DocPool {
  /** The document, opened when it isn't yet. Every `acquire` needs its `release`. */
  acquire(name: string): DocSession;
  release(name: string): void;
  /** The host, or the page itself, gave up this replica: from now on the document is a fresh one. Null when nobody needs it. */
  renew(name: string): DocSession | null;
  /** Nobody needs anything any more: closes the link when the last document has closed. */
  end(): void;
}

interface Entry {
  session: DocSession;
  users: number;
  stopWaiting: (() => void) | null;
}

/**
 * Leaving a board while the host doesn't answer must not throw away what was just written: the document stays open,
 * out of sight, until the host has it on its disk.
 */
export function createDocPool(link: Pick<HostLink, 'openDoc' | 'close'>): DocPool {
  const entries = new Map<string, Entry>();
  let ended = false;
  const closeLinkWhenDone = (): void => {
    if (ended && entries.size === 0) link.close();
  };
  const closeWhenSafe = (name: string, entry: Entry): void => {
    const close = (): void => {
      entry.stopWaiting?.();
      entry.stopWaiting = null;
      entries.delete(name);
      entry.session.close();
      closeLinkWhenDone();
    };
    if (entry.session.safety.get().kind === 'host') return close();
    entry.stopWaiting = entry.session.safety.subscribe(() => {
      if (entry.session.safety.get().kind === 'host') close();
    });
  };
  return {
    acquire(name) {
      let entry = entries.get(name);
      if (!entry) {
        entry = { session: link.openDoc(name, { live: 'relay' }), users: 0, stopWaiting: null };
        entries.set(name, entry);
      }
      entry.stopWaiting?.();
      entry.stopWaiting = null;
      entry.users += 1;
      return entry.session;
    },
    release(name) {
      const entry = entries.get(name);
      if (!entry || entry.users === 0) return;
      entry.users -= 1;
      if (entry.users > 0) return;
      // Out of sight is out of the room: nobody should see a cursor of somebody who left.
      entry.session.awareness.setLocalState(null);
      closeWhenSafe(name, entry);
    },
    renew(name) {
      const entry = entries.get(name);
      if (!entry || entry.users === 0) return null;
      if (entry.session.ended.get() !== null) {
        entry.session.close();
        entry.session = link.openDoc(name, { live: 'relay' });
      }
      return entry.session;
    },
    end() {
      ended = true;
      closeLinkWhenDone();
    },
  };
}
