import { FramedChannel, type Judgement } from './framed-channel';

/** What y-webrtc hands to simple-peer as `peerOpts.wrtc`. */
export interface Wrtc {
  readonly RTCPeerConnection: typeof RTCPeerConnection;
  readonly RTCSessionDescription: typeof RTCSessionDescription;
  readonly RTCIceCandidate: typeof RTCIceCandidate;
}

/** The browser's WebRTC, or null where it is missing or switched off. Looked up at each use, never at load. */
export function nativeWrtc(): Wrtc | null {
  const scope = globalThis as Partial<Wrtc>;
  return scope.RTCPeerConnection && scope.RTCSessionDescription && scope.RTCIceCandidate
    ? { RTCPeerConnection: scope.RTCPeerConnection, RTCSessionDescription: scope.RTCSessionDescription, RTCIceCandidate: scope.RTCIceCandidate }
    : null;
}

/**
 * WebRTC whose data channels are `FramedChannel`s, on both sides of a connection: those we create and those we are
 * offered. `onChannel` is told of each; `judge` decides about whole messages and knows by which connection they came.
 */
export function framedWrtc(native: Wrtc, onChannel: (channel: FramedChannel) => void, judge: (message: Uint8Array, connection: RTCPeerConnection) => Judgement = () => 'pass'): Wrtc {
  function frame(channel: RTCDataChannel, connection: RTCPeerConnection): RTCDataChannel {
    const framed = new FramedChannel(channel, (message) => judge(message, connection));
    onChannel(framed);
    // It has what simple-peer uses of a channel, which is less than the DOM's interface.
    return framed as unknown as RTCDataChannel;
  }

  class FramedPeerConnection extends native.RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      let handler: ((event: { channel: RTCDataChannel }) => void) | null = null;
      // An accessor on the instance: the DOM declares the handler as a property, which a class can't override with one.
      Object.defineProperty(this, 'ondatachannel', {
        get: () => handler,
        set: (value: typeof handler) => (handler = value),
      });
      this.addEventListener('datachannel', (event) => handler?.({ channel: frame(event.channel, this) }));
    }

    override createDataChannel(label: string, options?: RTCDataChannelInit): RTCDataChannel {
      return frame(super.createDataChannel(label, options), this);
    }
  }
  return { ...native, RTCPeerConnection: FramedPeerConnection };
}
