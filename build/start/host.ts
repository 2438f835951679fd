import { inProject } from '../bundle/paths.ts'
import { runChild } from '../provision/run-child.mjs'

// `npm run host`: the host without a window, on the project's own Node.

const built = await runChild(process.execPath, [inProject('build/build.ts')])
if (built !== 0) process.exit(built)
process.exit(await runChild(process.execPath, [inProject('dist/electron/host.js'), ...process.argv.slice(2)]))
