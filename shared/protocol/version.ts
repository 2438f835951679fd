/** Raised when a client and a host of different numbers could not understand each other. Exchanged before joining. */
export const PROTOCOL_VERSION = 1;
