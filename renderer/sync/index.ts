export type { ActError, RunAct } from './act-requests';
export { connectHost } from './connect-host';
export type { Rescued } from './drafts/rescue';
export { join, lookup, resume, type HostCallError } from './host-api';
export type { ConnectHostOptions, DocSession, HostLink, OpenDocOptions, PathState, RelayReason, Safety } from './types';
export { readLeftovers } from './drafts/leftovers';
export { runCheck, type CheckStep } from './check/run-check';
