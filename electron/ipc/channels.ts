/** Names of the IPC channels. Preloads and main agree on them; nothing else is listened to. */
export const CHANNELS = {
  call: 'polkupaja:call',
  engineHello: 'polkupaja:engine-hello',
  engineAssignment: 'polkupaja:engine-assignment',
  engineHeartbeat: 'polkupaja:engine-heartbeat',
} as const;
