import { resolve } from 'node:path'
import { executableIn, versionIn } from './layout.ts'
import type { ElectronRuntime } from './types.ts'

/** The folder named by ELECTRON_OVERRIDE_DIST_PATH; throws when it holds no runtime: the user asked for it. */
export async function overrideRuntime(env: NodeJS.ProcessEnv = process.env): Promise<ElectronRuntime | undefined> {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return undefined
  const dist = resolve(folder)
  const version = versionIn(dist)
  if (version === undefined) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH holds no Electron: ${dist}`)
  return { kind: 'override', dist, executable: executableIn(dist), version }
}
