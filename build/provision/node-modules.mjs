// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockEntry */
/** @typedef {Record<string, LockEntry>} LockedPackages */

/** Path of the project's own Node (the npm package `node`). */
export function projectNode(/** @type {string} */ root) {
  return join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/**
 * Whether what is installed is what the lockfile says. Compares contents, not times: a branch switch touches the
 * lockfile without changing it. Optional packages may be missing: they are for other platforms.
 * @param {LockedPackages} locked @param {LockedPackages} installed
 */
export function sameInstall(locked, installed) {
  for (const [path, entry] of Object.entries(locked)) {
    if (path === '') continue
    const found = installed[path]
    if (found === undefined ? !entry.optional : found.version !== entry.version) return false
  }
  return Object.keys(installed).every((path) => path in locked)
}

/** @returns {LockedPackages | undefined} */
function readLock(/** @type {string} */ file) {
  if (!existsSync(file)) return undefined
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

/** Runs `npm ci` unless node_modules is what the lockfile says already. Exits the process when that fails. */
export function ensureNodeModules(/** @type {string} */ root) {
  const locked = readLock(join(root, 'package-lock.json')) ?? {}
  const installed = readLock(join(root, 'node_modules/.package-lock.json'))
  if (installed !== undefined && sameInstall(locked, installed) && existsSync(projectNode(root))) return
  console.log('Installing packages (npm ci) …')
  const windows = process.platform === 'win32'
  const npm = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--include=dev', '--include=optional'], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
  })
  if (npm.error) throw npm.error
  if (npm.status !== 0) process.exit(npm.status ?? 1)
  if (!existsSync(projectNode(root))) {
    console.error('The package "node" did not install its binary. Are install scripts off? Try: npm ci --ignore-scripts=false')
    process.exit(1)
  }
}
