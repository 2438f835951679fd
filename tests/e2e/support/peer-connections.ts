/*
 * Functions that run in a guest's page. They only watch: the page's own RTCPeerConnection is used as it is. Each is
 * sent to the page as text, so it may use nothing from outside of itself.
 */

export interface DataChannelTraffic {
  /** Data channels open now. */
  readonly open: number;
  /** Payload bytes of all channels there have been. */
  readonly bytesSent: number;
  readonly bytesReceived: number;
}

interface WatchedConnection {
  readonly connection: RTCPeerConnection;
  traffic(): Promise<DataChannelTraffic>;
}

declare global {
  var watchedPeerConnections: WatchedConnection[] | undefined;
}

/** Remembers every peer connection that the page makes. */
export function watchPeerConnections(): void {
  const Native = globalThis.RTCPeerConnection;
  if (Native === undefined) return;
  const watched: WatchedConnection[] = [];
  globalThis.watchedPeerConnections = watched;

  async function sum(statistics: Promise<RTCStatsReport>): Promise<DataChannelTraffic> {
    let [open, bytesSent, bytesReceived] = [0, 0, 0];
    for (const report of (await statistics).values() as IterableIterator<{ type: string; state?: string; bytesSent?: number; bytesReceived?: number }>) {
      if (report.type !== 'data-channel') continue;
      if (report.state === 'open') open += 1;
      bytesSent += report.bytesSent ?? 0;
      bytesReceived += report.bytesReceived ?? 0;
    }
    return { open, bytesSent, bytesReceived };
  }

  globalThis.RTCPeerConnection = class extends Native {
    // A closed connection forgets what it carried: ask just before.
    #last: Promise<DataChannelTraffic> | undefined;

    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      watched.push({ connection: this, traffic: () => this.#last ?? sum(super.getStats()) });
    }

    override close(): void {
      this.#last ??= sum(super.getStats()).then((traffic) => ({ ...traffic, open: 0 }));
      super.close();
    }
  };
}

/** Sums up the statistics of all of them. */
export async function countTraffic(): Promise<DataChannelTraffic> {
  let [open, bytesSent, bytesReceived] = [0, 0, 0];
  for (const { traffic } of globalThis.watchedPeerConnections ?? []) {
    const counted = await traffic();
    open += counted.open;
    bytesSent += counted.bytesSent;
    bytesReceived += counted.bytesReceived;
  }
  return { open, bytesSent, bytesReceived };
}

/** Closes all that are connected, at once. Returns how many. */
export function cutConnections(): number {
  const connected = (globalThis.watchedPeerConnections ?? []).filter(({ connection }) => connection.connectionState === 'connected');
  for (const { connection } of connected) connection.close();
  return connected.length;
}
