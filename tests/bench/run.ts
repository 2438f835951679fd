import { existsSync, readdirSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { inProject } from '../../build/bundle/paths'
import type { Bench } from './types'

// `npm run bench -- NAME [--json] [--rounds N] [--minutes N]`. With --json the last line is the result as one JSON object.

const NOT_BENCHES = new Set(['run.ts', 'types.ts', 'board-of-size.ts', 'serve-bench-page.ts'])

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '5' }, minutes: { type: 'string' } },
})
const [name] = positionals
const file = inProject(`tests/bench/${name ?? ''}.ts`)
if (name === undefined || NOT_BENCHES.has(`${name}.ts`) || !/^[a-z-]+$/.test(name) || !existsSync(file)) {
  const known = readdirSync(inProject('tests/bench')).filter((entry) => /^[a-z-]+\.ts$/.test(entry) && !NOT_BENCHES.has(entry))
  console.error(`Usage: npm run bench -- NAME [--json] [--rounds N]. Benches: ${known.map((entry) => entry.slice(0, -3)).join(', ')}`)
  process.exit(2)
}

const { bench } = (await import(file)) as { bench: Bench }
const result = await bench({ rounds: Number(values.rounds), ...(values.minutes !== undefined && { minutes: Number(values.minutes) }), log: (line) => console.error(line) })

const folder = inProject('.cache/bench')
await mkdir(folder, { recursive: true })
const stamp = new Date().toISOString().replaceAll(':', '-')
await writeFile(`${folder}/${name}-${stamp}.json`, JSON.stringify({ bench: name, ...result }, null, 2))

if (values.json) {
  console.log(JSON.stringify({ bench: name, rounds: result.rounds, metrics: result.metrics }))
} else {
  console.table(result.metrics)
}
// A browser or server that a bench forgot must not keep the run alive.
process.exit(0)
