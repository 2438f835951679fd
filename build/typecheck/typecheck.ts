import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

/** One configuration per runtime, the slowest first so that the cores end together. */
const PROJECTS = [
  'tests/tsconfig.json',
  'renderer/tsconfig.json',
  'electron/tsconfig.json',
  'electron/tsconfig.preload.json',
  'shared/tsconfig.json',
  'build/tsconfig.json',
]

const root = fileURLToPath(new URL('../../', import.meta.url))
const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url))

/** Runs tsc for one project; resolves to true when it is clean. Output is printed whole, not interleaved. */
function check(project: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(process.execPath, [tsc, '-p', project, '--pretty', 'false'], { cwd: root })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${project} (${seconds} s)`)
      if (output.trim()) console.log(output.trimEnd())
      resolve(code === 0)
    })
  })
}

const wanted = process.argv.slice(2)
const queue = wanted.length > 0 ? PROJECTS.filter((p) => wanted.some((w) => p.includes(w))) : [...PROJECTS]
const results: boolean[] = []
await Promise.all(
  Array.from({ length: Math.min(2, availableParallelism()) }, async () => {
    for (let project = queue.shift(); project; project = queue.shift()) results.push(await check(project))
  }),
)
if (results.includes(false)) process.exit(1)
