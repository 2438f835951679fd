// @ts-check
// The first thing `npm start`, `npm run host` and `npm test` run, on the machine's own Node (20 or later) and with
// nothing installed yet: no imports but Node's own and the neighbours', no TypeScript.
import { fileURLToPath } from 'node:url'
import { ensureDebianPackages, FOR_TESTS, FOR_WINDOWS } from './debian-packages.mjs'
import { ensureNodeModules, projectNode } from './node-modules.mjs'
import { hasDisplay } from './display.mjs'
import { runChild } from './run-child.mjs'

/** What each task needs of the system, and what it then runs on the project's own Node. */
const TASKS = {
  start: { packages: () => (hasDisplay() ? FOR_WINDOWS : []), script: 'build/start/start.ts' },
  host: { packages: () => [], script: 'build/start/host.ts' },
  test: { packages: () => FOR_TESTS, script: 'build/test/run-all.ts' },
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const name = process.argv[2] ?? ''
if (!Object.hasOwn(TASKS, name)) {
  console.error(`Usage: node build/provision/bootstrap.mjs ${Object.keys(TASKS).join('|')}`)
  process.exit(2)
}
const task = TASKS[/** @type {keyof typeof TASKS} */ (name)]

ensureNodeModules(root)
// Where packages are missing and can't be installed, tests would only fail oddly; the app may still start.
if (!ensureDebianPackages(task.packages()) && name === 'test') process.exit(1)

process.exit(await runChild(projectNode(root), [task.script, ...process.argv.slice(3)], { cwd: root }))
