import { build, type Configuration } from 'electron-builder'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inProject } from '../bundle/paths.ts'
import { findElectron } from '../electron-runtime/index.ts'
import { runChild } from '../provision/run-child.mjs'

// `npm run package`: the unpacked app in out/. `npm run dist`: this platform's installers, with the official Electron only.

const installers = process.argv.includes('--installers')

const built = await runChild(process.execPath, [inProject('build/build.ts')])
if (built !== 0) process.exit(built)

const electron = await findElectron()
if (installers && electron.kind === 'stand-in') {
  console.error('Installers are made with the official Electron only, and it could not be fetched here.')
  process.exit(1)
}

/** What a runtime's folder holds to run a bare folder; beside the app it would be in its way. */
const DEFAULT_APPS = ['resources/app', 'resources/default_app.asar', 'version']

const config: Configuration = {
  extends: inProject('electron-builder.yml'),
  electronDist: electron.dist,
  electronVersion: electron.version,
  afterPack: async ({ appOutDir }) => {
    for (const name of DEFAULT_APPS) await rm(join(appOutDir, name), { recursive: true, force: true })
  },
}
await build({ projectDir: inProject(''), publish: 'never', config, ...(installers ? {} : { dir: true }) })
