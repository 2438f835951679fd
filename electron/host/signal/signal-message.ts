import { z } from 'zod';

const topic = z.string().min(1).max(128);
const topics = z.array(topic).max(500);
const peerId = z.string().min(1).max(64);

/** What y-webrtc says to peers through the signalling server. `signal` is WebRTC's own and is passed on unread. */
export const signalData = z.discriminatedUnion('type', [
  z.object({ type: z.literal('announce'), from: peerId }),
  z.object({ type: z.literal('signal'), from: peerId, to: peerId, token: z.number().optional(), signal: z.looseObject({ type: z.string().max(32).optional() }) }),
]);
export type SignalData = z.infer<typeof signalData>;

/** y-webrtc's signalling messages from a client. */
export const signalMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('subscribe'), topics }),
  z.object({ type: z.literal('unsubscribe'), topics }),
  z.object({ type: z.literal('publish'), topic, data: signalData }),
  z.object({ type: z.literal('ping') }),
]);
export type SignalMessage = z.infer<typeof signalMessage>;
