// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

// Each entry lists names of one thing, newest first: Debian 13 and Ubuntu 24.04 renamed some libraries.

/** What Electron's window needs. */
export const FOR_WINDOWS = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
]

/** What the tests need besides: browsers for guests, a display, independent readers of PDF and of QR codes, a Redis for region servers. */
export const FOR_TESTS = [...FOR_WINDOWS, ['chromium'], ['xvfb'], ['xauth'], ['poppler-utils'], ['zbar-tools'], ['redis-server'], ['openssl'], ['iproute2'], ['iptables']]

/**
 * Which things are missing, each by the name that this system's package lists know.
 * @param {string[][]} wanted
 * @param {ReadonlySet<string>} installed
 * @param {(name: string) => boolean} known
 */
export function missingPackages(wanted, installed, known) {
  return wanted
    .filter((names) => !names.some((name) => installed.has(name)))
    .map((names) => names.find(known) ?? names.at(-1) ?? '')
}

/** @param {string[][]} wanted */
function installedOf(wanted) {
  const query = spawnSync('dpkg-query', ['-W', '-f=${Package} ${db:Status-Status}\n', ...wanted.flat()], { encoding: 'utf8' })
  const lines = (query.stdout ?? '').split('\n').map((line) => line.split(' '))
  return new Set(lines.filter(([, status]) => status === 'installed').map(([name]) => name ?? ''))
}

const run = (/** @type {string[]} */ args) =>
  spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0

const isKnown = (/** @type {string} */ name) => {
  const policy = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' })
  return /Candidate: (?!\(none\))/.test(policy.stdout ?? '')
}

/**
 * Sees to it that the packages are there: installs them where it may (root on Debian or Ubuntu), else prints the
 * one line to run. Does nothing on other systems. Returns whether all is there.
 * @param {string[][]} wanted
 */
export function ensureDebianPackages(wanted) {
  if (wanted.length === 0 || !existsSync('/etc/debian_version')) return true
  const installed = installedOf(wanted)
  if (missingPackages(wanted, installed, () => true).length === 0) return true
  const root = process.getuid?.() === 0
  if (root) run(['update', '-q'])
  const missing = missingPackages(wanted, installed, isKnown)
  if (root) {
    console.log(`Installing Debian packages: ${missing.join(' ')} …`)
    if (run(['install', '-q', '-y', '--no-install-recommends', ...missing])) return true
  }
  console.error(`Some system packages are missing. Run this line, then try again:\n  sudo apt-get install -y ${missing.join(' ')}`)
  return false
}
