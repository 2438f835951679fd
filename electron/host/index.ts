export type * from './types';
export { createHostCore } from './core';

// For the region's server, which answers calls of its own at the host's door.
export { readBody } from './http/read-body';
export { factsOf, NO_PROXIES, trustedProxies } from './http/request-facts';
export { sendJson, sendRefusal } from './http/respond';
export type { TlsFiles } from './http/listener';
export { MAX_RPC_BODY_BYTES, WRONG_KEYS_PER_ADDRESS } from './limits';
export { fingerprint } from './sessions/secrets';
export { TokenBuckets } from './token-bucket';
