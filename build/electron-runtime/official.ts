import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from '../bundle/paths.ts'
import { executableIn, versionIn } from './layout.ts'
import type { ElectronRuntime } from './types.ts'

const PROBE_MS = 5_000
const DOWNLOAD_MS = 10 * 60_000

export interface OfficialOptions {
  /** Folder of the npm package `electron`. */
  packageFolder?: string
  env?: NodeJS.ProcessEnv
  /** Says whether the release can be fetched; must answer within seconds. */
  reachable?: (url: string) => Promise<boolean>
}

/** The pinned version's binary: installed already, or fetched by the package's own installer where it can be. */
export async function officialRuntime(options: OfficialOptions = {}): Promise<ElectronRuntime | undefined> {
  const folder = options.packageFolder ?? inProject('node_modules/electron')
  const env = options.env ?? process.env
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const dist = join(folder, 'dist')
  const runtime: ElectronRuntime = { kind: 'official', dist, executable: executableIn(dist), version }
  if (versionIn(dist) === version) return runtime

  const release = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`
  // Behind a proxy or a mirror our own probe says nothing: let the installer try.
  const elsewhere = env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? env.HTTPS_PROXY ?? env.https_proxy
  if (!elsewhere && !(await (options.reachable ?? answers)(release))) return undefined
  console.log(`Fetching Electron ${version} …`)
  await runInstaller(folder, env)
  return versionIn(dist) === version ? runtime : undefined
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PROBE_MS) })
    return response.status < 400
  } catch {
    return false
  }
}

/** Ends when the installer does; its failure is seen from what it left (nothing) and told on stderr by itself. */
function runInstaller(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], {
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: DOWNLOAD_MS,
    })
    child.on('error', reject)
    child.on('close', () => resolve())
  })
}
