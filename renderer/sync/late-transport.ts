import { createObservable } from '../../shared/kernel/observable';
import type { Transport, TransportState } from './transport';

/**
 * A transport whose code is fetched when it is first opened: a phone sees its board over the relay before it fetches
 * what data channels need. It is `opening` while it is fetched; what can't be fetched is `lost`, and tried again like
 * any connection.
 */
export function createLateTransport(load: () => Promise<Transport>): Transport {
  const state = createObservable<TransportState>('closed');
  let inner: Transport | null = null;
  let loading: Promise<Transport> | null = null;
  /** Counts openings: what was fetched for one that has ended changes nothing. */
  let opening = 0;
  let isOpen = false;

  async function fetchInner(): Promise<Transport> {
    loading ??= load();
    try {
      const found = await loading;
      if (!inner) {
        inner = found;
        found.state.subscribe(() => isOpen && state.set(found.state.get()));
      }
      return inner;
    } catch (error) {
      loading = null;
      throw error;
    }
  }

  function start(transport: Transport): void {
    transport.open();
    state.set(transport.state.get());
  }

  return {
    state,
    open() {
      if (isOpen) return;
      isOpen = true;
      if (inner) return start(inner);
      const own = ++opening;
      state.set('opening');
      const isStill = (): boolean => isOpen && own === opening;
      fetchInner().then(
        (transport) => isStill() && start(transport),
        () => isStill() && state.set('lost'),
      );
    },
    close() {
      isOpen = false;
      inner?.close();
      state.set('closed');
    },
    probe: (onAlive) => inner?.probe(onAlive),
  };
}
