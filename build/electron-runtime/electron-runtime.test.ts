import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findElectron } from './index'
import { executableIn } from './layout'
import { officialRuntime } from './official'
import { overrideRuntime } from './override'
import { standInRuntime } from './stand-in'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polkupaja-runtime-'))
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

async function fakeRuntime(dist: string, version: string): Promise<void> {
  const executable = executableIn(dist)
  await mkdir(join(executable, '..'), { recursive: true })
  await writeFile(executable, '')
  await writeFile(join(dist, 'version'), version)
}

/** An `electron` package of version 99.0.0 whose installer writes `installs` (or nothing) as its binary. */
async function fakePackage(installs: string | undefined): Promise<string> {
  const packageFolder = join(folder, 'electron')
  await mkdir(packageFolder, { recursive: true })
  await writeFile(join(packageFolder, 'package.json'), '{"version":"99.0.0"}')
  const executable = executableIn(join(packageFolder, 'dist'))
  await writeFile(
    join(packageFolder, 'install.js'),
    installs === undefined
      ? 'process.exit(1)'
      : `const fs = require('fs'); fs.mkdirSync(require('path').dirname(${JSON.stringify(executable)}), { recursive: true });
         fs.writeFileSync(${JSON.stringify(executable)}, '');
         fs.writeFileSync(${JSON.stringify(join(packageFolder, 'dist', 'version'))}, '${installs}')`,
  )
  return packageFolder
}

const unreachable = async () => false
const mustNotProbe = async () => expect.fail('probed the network')

test('the override is taken when the variable is set', async () => {
  await fakeRuntime(folder, 'v77.1.0\n')
  const found = await overrideRuntime({ ELECTRON_OVERRIDE_DIST_PATH: folder })
  expect(found).toMatchObject({ kind: 'override', dist: folder, version: '77.1.0' })
})

test('an override without a runtime is an error, not a silent next choice', async () => {
  const sources = [() => overrideRuntime({ ELECTRON_OVERRIDE_DIST_PATH: folder }), () => officialRuntime()]
  await expect(findElectron(sources)).rejects.toThrow('ELECTRON_OVERRIDE_DIST_PATH')
})

test('an installed official binary is used without asking the network', async () => {
  const packageFolder = await fakePackage(undefined)
  await fakeRuntime(join(packageFolder, 'dist'), '99.0.0')
  const found = await officialRuntime({ packageFolder, env: {}, reachable: mustNotProbe })
  expect(found).toMatchObject({ kind: 'official', version: '99.0.0' })
})

test('a binary of another version than the pinned one is not used', async () => {
  const packageFolder = await fakePackage(undefined)
  await fakeRuntime(join(packageFolder, 'dist'), '98.0.0')
  expect(await officialRuntime({ packageFolder, env: {}, reachable: unreachable })).toBeUndefined()
})

test('the installer runs where the release can be reached, or where a mirror is set', async () => {
  const reached = await officialRuntime({ packageFolder: await fakePackage('99.0.0'), env: {}, reachable: async () => true })
  expect(reached).toMatchObject({ kind: 'official', version: '99.0.0' })
  await rm(join(folder, 'electron'), { recursive: true })
  const mirrored = await officialRuntime({
    packageFolder: await fakePackage('99.0.0'),
    env: { ELECTRON_MIRROR: 'https://mirror.invalid/' },
    reachable: mustNotProbe,
  })
  expect(mirrored).toMatchObject({ kind: 'official', version: '99.0.0' })
})

test('an installer that fails leaves the choice to the next source', async () => {
  const packageFolder = await fakePackage(undefined)
  expect(await officialRuntime({ packageFolder, env: {}, reachable: async () => true })).toBeUndefined()
})

test('the stand-in is made once, with a warning each time, and only for 64-bit Linux', async () => {
  const make = vi.fn(async (destination: string) => fakeRuntime(destination, '33.2.1'))
  const options = { cacheFolder: folder, platform: 'linux', arch: 'x64', make } as const
  expect(await standInRuntime(options)).toMatchObject({ kind: 'stand-in', version: '33.2.1' })
  expect(await standInRuntime(options)).toMatchObject({ kind: 'stand-in', version: '33.2.1' })
  expect(make).toHaveBeenCalledTimes(1)
  expect(console.warn).toHaveBeenCalledTimes(2)
  expect(await standInRuntime({ ...options, arch: 'arm64' })).toBeUndefined()
  expect(await standInRuntime({ ...options, platform: 'win32' })).toBeUndefined()
})

test('sources are asked in order and the first find ends the search', async () => {
  const found = { kind: 'official', dist: '/d', executable: '/d/electron', version: '1.0.0' } as const
  const never = vi.fn(async () => undefined)
  expect(await findElectron([async () => undefined, async () => found, never])).toBe(found)
  expect(never).not.toHaveBeenCalled()
})

test('with no source left the message says what to do', async () => {
  await expect(findElectron([async () => undefined])).rejects.toThrow('ELECTRON_OVERRIDE_DIST_PATH')
})
