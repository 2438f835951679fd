/*
 * Runs in a page before its own code: what really goes over its sockets and data channels, counted below the code
 * under test, and ways to break them. Self-contained: it is sent to the page as text.
 */
export interface Traffic {
  /** Bytes by socket path (`/relay`). */
  readonly sent: Record<string, number>;
  readonly received: Record<string, number>;
  /** Document updates sent over data channels, and the bytes of all frames. */
  channelUpdatesSent: number;
  channelBytesSent: number;
}

export interface Instruments {
  readonly traffic: Traffic;
  readonly connections: RTCPeerConnection[];
  readonly channels: RTCDataChannel[];
  /** Ends the data channels as a broken network would end them for this page. */
  cutChannels(): number;
  /** Bytes over all data channels by the browser's own count. */
  stats(): Promise<{ readonly open: number; readonly bytesSent: number; readonly bytesReceived: number; readonly messagesSent: number; readonly messagesReceived: number }>;
}

declare global {
  interface Window {
    instruments: Instruments;
  }
}

export function installInstruments(): void {
  const traffic: Traffic = { sent: {}, received: {}, channelUpdatesSent: 0, channelBytesSent: 0 };
  const connections: RTCPeerConnection[] = [];
  const channels: RTCDataChannel[] = [];
  const size = (data: unknown): number => (typeof data === 'string' ? data.length : data instanceof ArrayBuffer || ArrayBuffer.isView(data) ? data.byteLength : 0);

  const NativeSocket = window.WebSocket;
  window.WebSocket = class extends NativeSocket {
    readonly #path: string;
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.#path = new URL(url).pathname;
      this.addEventListener('message', (event: MessageEvent<unknown>) => {
        traffic.received[this.#path] = (traffic.received[this.#path] ?? 0) + size(event.data);
      });
    }
    override send(data: string | Blob | BufferSource): void {
      traffic.sent[this.#path] = (traffic.sent[this.#path] ?? 0) + size(data);
      super.send(data);
    }
  };

  if (typeof window.RTCPeerConnection === 'function') {
    const NativeConnection = window.RTCPeerConnection;
    window.RTCPeerConnection = class extends NativeConnection {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        connections.push(this);
        this.addEventListener('datachannel', (event) => channels.push(event.channel));
      }
      override createDataChannel(label: string, options?: RTCDataChannelInit): RTCDataChannel {
        const channel = super.createDataChannel(label, options);
        channels.push(channel);
        return channel;
      }
    };
    const nativeSend = RTCDataChannel.prototype.send;
    RTCDataChannel.prototype.send = function send(this: RTCDataChannel, data: never) {
      const frame = new Uint8Array(data as ArrayBuffer);
      traffic.channelBytesSent += frame.length;
      // A first frame (five bytes of header) whose message is y-webrtc's sync (0), y-protocols' update (2).
      if (frame[0] === 0 && frame[5] === 0 && frame[6] === 2) traffic.channelUpdatesSent += 1;
      nativeSend.call(this, data);
    };
  }

  window.instruments = {
    traffic,
    connections,
    channels,
    cutChannels() {
      const open = channels.filter((channel) => channel.readyState === 'open');
      for (const channel of open) channel.close();
      return open.length;
    },
    async stats() {
      const sums = { open: 0, bytesSent: 0, bytesReceived: 0, messagesSent: 0, messagesReceived: 0 };
      for (const connection of connections) {
        for (const report of (await connection.getStats()).values() as Iterable<Record<string, unknown>>) {
          if (report.type !== 'data-channel') continue;
          if (report.state === 'open') sums.open += 1;
          sums.bytesSent += Number(report.bytesSent);
          sums.bytesReceived += Number(report.bytesReceived);
          sums.messagesSent += Number(report.messagesSent);
          sums.messagesReceived += Number(report.messagesReceived);
        }
      }
      return sums;
    },
  };
}
