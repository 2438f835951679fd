import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Path of the executable inside a runtime's folder. */
export function executableIn(dist: string, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'darwin') return join(dist, 'Electron.app/Contents/MacOS/Electron')
  return join(dist, platform === 'win32' ? 'electron.exe' : 'electron')
}

/** Version written in a runtime's folder (without v), undefined where the folder holds no runtime. */
export function versionIn(dist: string): string | undefined {
  const file = join(dist, 'version')
  if (!existsSync(file) || !existsSync(executableIn(dist))) return undefined
  return readFileSync(file, 'utf8').trim().replace(/^v/, '')
}
