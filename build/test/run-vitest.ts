import { mkdir, readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { inProject } from '../bundle/paths.ts'
import { findElectron } from '../electron-runtime/index.ts'
import { runChild } from '../provision/run-child.mjs'
import { failedFiles } from './failed-files.ts'

// `node build/test/run-vitest.ts PROJECT [vitest arguments]`: builds, then runs the tests of one vitest project.
// `--no-build` takes dist/ as it is. `--rerun` gives files that failed one more run in a fresh process and names them:
// real browsers and real Electron on a busy two-core machine sometimes lose a race that no person would. What fails
// twice, or in more than a few files, has failed.

const MAX_RERUN_FILES = 3

const [project, ...rest] = process.argv.slice(2)
if (project === undefined) throw new Error('Name a vitest project.')
const own = new Set(['--no-build', '--rerun'])
const vitestArgs = rest.filter((arg) => !own.has(arg))

if (!rest.includes('--no-build')) {
  const built = await runChild(process.execPath, [inProject('build/build.ts')])
  if (built !== 0) process.exit(built)
}

// Looked for once: where the network only swallows packets every look costs seconds.
const electron = await findElectron()
const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: electron.dist }
const results = inProject('test-results/vitest.json')
await mkdir(inProject('test-results'), { recursive: true })

const vitest = (args: readonly string[]): Promise<number> =>
  runChild(
    process.execPath,
    [inProject('node_modules/vitest/vitest.mjs'), 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...args],
    { env },
  )

let code = await vitest(vitestArgs)
if (code !== 0 && rest.includes('--rerun')) {
  const failed = failedFiles(await readFile(results, 'utf8').catch(() => '')).map((file) => relative(inProject('.'), file))
  if (failed.length > 0 && failed.length <= MAX_RERUN_FILES) {
    console.log(`\nFailed once, run again: ${failed.join(', ')}`)
    code = await vitest(failed)
    console.log(code === 0 ? `\nUNSTEADY, passed only in the second run: ${failed.join(', ')}` : '\nFailed twice.')
  }
}
process.exit(code)
