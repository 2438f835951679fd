import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inProject } from '../bundle/paths'
import { FOR_TESTS, missingPackages } from './debian-packages.mjs'
import { hasDisplay } from './display.mjs'
import { sameInstall } from './node-modules.mjs'

const LOCKED = {
  '': { version: '0.1.0' },
  'node_modules/yjs': { version: '13.6.33' },
  'node_modules/only-on-windows': { version: '1.0.0', optional: true },
}

test('an install is current when every package of the lockfile is there; optional ones may be missing', () => {
  expect(sameInstall(LOCKED, { 'node_modules/yjs': { version: '13.6.33' } })).toBe(true)
  expect(sameInstall(LOCKED, { 'node_modules/yjs': { version: '13.6.33' }, 'node_modules/only-on-windows': { version: '1.0.0' } })).toBe(true)
})

test('another version, a missing package or a left-over one asks for a new install', () => {
  expect(sameInstall(LOCKED, { 'node_modules/yjs': { version: '13.6.32' } })).toBe(false)
  expect(sameInstall(LOCKED, {})).toBe(false)
  expect(sameInstall(LOCKED, { 'node_modules/yjs': { version: '13.6.33' }, 'node_modules/old': { version: '1.0.0' } })).toBe(false)
})

test('a package counts as installed under its old or its new name; a missing one is asked by the name the system knows', () => {
  const wanted = [['libasound2t64', 'libasound2'], ['xauth']]
  expect(missingPackages(wanted, new Set(['libasound2', 'xauth']), () => true)).toEqual([])
  expect(missingPackages(wanted, new Set(['libasound2t64']), () => true)).toEqual(['xauth'])
  expect(missingPackages(wanted, new Set(), (name) => name !== 'libasound2t64')).toEqual(['libasound2', 'xauth'])
})

test('a display is there on Windows and macOS, and where a display server is named', () => {
  expect(hasDisplay({}, 'win32')).toBe(true)
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false)
})

test('what runs before Node 24 is there needs nothing but Node and its neighbours', () => {
  for (const file of ['bootstrap', 'debian-packages', 'display', 'node-modules', 'run-child']) {
    const text = readFileSync(inProject(`build/provision/${file}.mjs`), 'utf8')
    const imports = [...text.matchAll(/from '([^']+)'/g)].map(([, name]) => name ?? '')
    expect(imports.filter((name) => !/^(node:|\.\/[a-z-]+\.mjs$)/.test(name))).toEqual([])
  }
  expect(FOR_TESTS.flat()).toContain('chromium')
})

test('a request to end reaches the program at the end of the chain', async () => {
  const runner = inProject('build/provision/run-child.mjs')
  // The program tells its id, waits, and says why it ended.
  const program = `process.on('SIGTERM', () => { console.log('asked to end'); process.exit(7) }); setInterval(() => {}, 1000); console.log('up')`
  const outer = `import { runChild } from ${JSON.stringify(runner)}; process.exit(await runChild(process.execPath, ['-e', ${JSON.stringify(program)}]))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', outer], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    if (output === 'up\n') child.kill('SIGTERM')
  })
  const [code] = (await once(child, 'close')) as [number | null]
  expect({ code, output }).toEqual({ code: 7, output: 'up\nasked to end\n' })
})
