import { checkTopic } from '../../../shared/protocol';
import { nativeWrtc } from '../webrtc/framed-peer-connection';
import { CHECK_CHANNEL, describe, type CheckSignal } from './signals';

/** Checks that are answered at the same time; a device tries again. */
const MAX_AT_ONCE = 20;
const OVER_AFTER_MS = 20_000;
const RECONNECT_MS = 1_000;

export interface CheckAnswering {
  /** The workshops whose checks are answered from now on. */
  set(workshopIds: readonly string[]): void;
  close(): void;
}

/** The engine's side of readiness checks: offers a data channel to every device that announces itself, and echoes. */
export function answerChecks(signalUrl: string, iceServers: () => readonly { readonly urls: string }[]): CheckAnswering {
  const me = `check-hub-${crypto.getRandomValues(new Uint32Array(2)).join('')}`;
  const open = new Map<string, RTCPeerConnection>();
  let workshops: readonly string[] = [];
  let socket: WebSocket | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const subscribe = (): void => socket?.send(JSON.stringify({ type: 'subscribe', topics: workshops.map(checkTopic) }));

  function connect(): void {
    if (closed || workshops.length === 0 || socket) return;
    const opened = new WebSocket(signalUrl);
    socket = opened;
    opened.onopen = subscribe;
    opened.onmessage = ({ data }: MessageEvent<unknown>) => void receive(JSON.parse(String(data)) as CheckSignal).catch(() => undefined);
    opened.onclose = () => {
      socket = null;
      clearTimeout(again);
      again = setTimeout(connect, RECONNECT_MS);
    };
  }

  async function receive({ type, topic = '', data }: CheckSignal): Promise<void> {
    if (type !== 'publish' || !data?.from) return;
    if (data.type === 'announce') return offer(topic, data.from);
    if (data.signal?.type === 'answer' && data.signal.sdp) await open.get(data.from)?.setRemoteDescription({ type: 'answer', sdp: data.signal.sdp });
  }

  async function offer(topic: string, device: string): Promise<void> {
    const wrtc = nativeWrtc();
    if (!wrtc || open.has(device) || open.size >= MAX_AT_ONCE) return;
    const connection = new wrtc.RTCPeerConnection({ iceServers: [...iceServers()] });
    open.set(device, connection);
    setTimeout(() => {
      open.delete(device);
      connection.close();
    }, OVER_AFTER_MS);
    const channel = connection.createDataChannel(CHECK_CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string' && data.length <= 100) channel.send(data);
    };
    const sdp = await describe(connection, await connection.createOffer());
    socket?.send(JSON.stringify({ type: 'publish', topic, data: { type: 'signal', from: me, to: device, signal: { type: 'offer', sdp } } }));
  }

  return {
    set(workshopIds) {
      workshops = workshopIds;
      if (socket?.readyState === WebSocket.OPEN) subscribe();
      else connect();
    },
    close() {
      closed = true;
      clearTimeout(again);
      for (const connection of open.values()) connection.close();
      socket?.close();
    },
  };
}
