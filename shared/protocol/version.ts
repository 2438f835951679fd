/**
 * Raised when a client and a host of different numbers could not understand each other. Exchanged before joining.
 * 2: `purge` and `purged`. A host of 1 would close on `purge`; a page of 1 would keep in its undo what was removed for good.
 */
export const PROTOCOL_VERSION = 2;
