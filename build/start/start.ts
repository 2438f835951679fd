import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from '../bundle/paths.ts'
import { findElectron } from '../electron-runtime/index.ts'
import { hasDisplay } from '../provision/display.mjs'
import { runChild } from '../provision/run-child.mjs'

// `npm start`: the app where there is a display, else the host without a window, which prints the join address.

const passedOn = process.argv.slice(2)

if (!hasDisplay()) {
  console.log('No display here: starting the host without a window. Open the address it prints in any browser.')
  process.exit(await runChild(process.execPath, [inProject('build/start/host.ts'), ...passedOn]))
}

const built = await runChild(process.execPath, [inProject('build/build.ts')])
if (built !== 0) process.exit(built)
const electron = await findElectron()
const flags: string[] = []
if (process.platform === 'linux') {
  if (process.getuid?.() === 0) {
    console.log('Note: started as root, so Chromium runs without its sandbox (--no-sandbox).')
    flags.push('--no-sandbox')
  } else if (!canSandbox(electron.dist)) {
    const helper = join(electron.dist, 'chrome-sandbox')
    console.log(`If no window opens: sudo chown root ${helper} && sudo chmod 4755 ${helper}`)
  }
}
process.exit(await runChild(electron.executable, [...flags, inProject(''), ...passedOn]))

/** Ubuntu 24.04 forbids what Chromium's sandbox needs, unless its helper belongs to root with the setuid bit. */
function canSandbox(dist: string): boolean {
  const restriction = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns'
  if (!existsSync(restriction) || readFileSync(restriction, 'utf8').trim() !== '1') return true
  const helper = join(dist, 'chrome-sandbox')
  if (!existsSync(helper)) return false
  const { uid, mode } = statSync(helper)
  return uid === 0 && (mode & 0o4000) !== 0
}
