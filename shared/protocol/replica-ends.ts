/**
 * Why the host ends one replica of a document (never the session): the relay closes the document with this word. The page
 * builds the document anew, and keeps as drafts what was not stored.
 */
export const REPLICA_ENDS = ['CHANGE_REFUSED', 'DUPLICATE_CLIENT', 'DIVERGED'] as const;
export type ReplicaEnd = (typeof REPLICA_ENDS)[number];

export const isReplicaEnd = (reason: unknown): reason is ReplicaEnd => (REPLICA_ENDS as readonly unknown[]).includes(reason);
