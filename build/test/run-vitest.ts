import { inProject } from '../bundle/paths.ts'
import { findElectron } from '../electron-runtime/index.ts'
import { runChild } from '../provision/run-child.mjs'

// `node build/test/run-vitest.ts PROJECT [vitest arguments]`: builds, then runs the tests of one vitest project.
// `--no-build` takes dist/ as it is.

const [project, ...rest] = process.argv.slice(2)
if (project === undefined) throw new Error('Name a vitest project.')
const vitestArgs = rest.filter((arg) => arg !== '--no-build')

if (vitestArgs.length === rest.length) {
  const built = await runChild(process.execPath, [inProject('build/build.ts')])
  if (built !== 0) process.exit(built)
}

const vitest = [inProject('node_modules/vitest/vitest.mjs'), 'run', '--project', project, ...vitestArgs]
// Looked for once: where the network only swallows packets every look costs seconds.
const electron = await findElectron()
const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: electron.dist }
process.exit(await runChild(process.execPath, vitest, { env }))
