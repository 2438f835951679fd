/** A runtime that can be started: `official` is the pinned binary, `stand-in` only for tests and demonstrations. */
export interface ElectronRuntime {
  kind: 'override' | 'official' | 'stand-in'
  /** Folder that holds the runtime, as electron-builder's `electronDist` wants it. */
  dist: string
  executable: string
  /** Version without a leading v, e.g. 45.4.1. */
  version: string
}

/** One place to look. Resolves to undefined when the runtime isn't there; throws when it is there and broken. */
export type RuntimeSource = () => Promise<ElectronRuntime | undefined>
