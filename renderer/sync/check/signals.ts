export const CHECK_CHANNEL = 'check';

/** What travels by signalling in a check: y-webrtc's own shapes, whole descriptions instead of single candidates. */
export interface CheckSignal {
  readonly type: string;
  readonly topic?: string;
  readonly data?: { readonly type: string; readonly from?: string; readonly signal?: { readonly type?: string; readonly sdp?: string } };
}

/** Looking for ways stops here: in a room the own addresses are there at once. */
const GATHERING_LIMIT_MS = 1_500;

/** Takes the description as one's own; resolves to it with the addresses that were found. */
export async function describe(connection: RTCPeerConnection, description: RTCSessionDescriptionInit): Promise<string> {
  await connection.setLocalDescription(description);
  if (connection.iceGatheringState !== 'complete') {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, GATHERING_LIMIT_MS);
      connection.onicegatheringstatechange = () => {
        if (connection.iceGatheringState !== 'complete') return;
        clearTimeout(timer);
        resolve();
      };
    });
  }
  return connection.localDescription?.sdp ?? '';
}
