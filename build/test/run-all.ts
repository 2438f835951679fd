import { inProject } from '../bundle/paths.ts'
import { runChild } from '../provision/run-child.mjs'

// `npm test`: everything CI runs. A failed step doesn't hide the later ones, unless they need what it makes.

interface Step {
  name: string
  args: string[]
  needs?: string
}

const vitest = inProject('node_modules/vitest/vitest.mjs')
const STEPS: readonly Step[] = [
  { name: 'typecheck', args: [inProject('build/typecheck/typecheck.ts')] },
  { name: 'lint', args: [inProject('node_modules/eslint/bin/eslint.js'), '.', '--cache', '--cache-location', inProject('.cache/eslint/')] },
  { name: 'build', args: [inProject('build/build.ts')] },
  { name: 'unit', args: [vitest, 'run', '--project', 'unit'], needs: 'build' },
  { name: 'e2e', args: [inProject('build/test/run-vitest.ts'), 'e2e', '--no-build', '--rerun'], needs: 'build' },
]

const results = new Map<string, 'passed' | 'FAILED' | 'NOT RUN'>()
const lines: string[] = []
for (const step of STEPS) {
  if (step.needs !== undefined && results.get(step.needs) !== 'passed') {
    results.set(step.name, 'NOT RUN')
    lines.push(`${step.name.padEnd(10)} NOT RUN: ${step.needs} failed`)
    continue
  }
  console.log(`\n=== ${step.name} ===`)
  const started = performance.now()
  const code = await runChild(process.execPath, step.args)
  const result = code === 0 ? 'passed' : 'FAILED'
  results.set(step.name, result)
  lines.push(`${step.name.padEnd(10)} ${result} (${Math.round((performance.now() - started) / 1000)} s)`)
}
console.log(`\n=== npm test ===\n${lines.join('\n')}`)
process.exit([...results.values()].every((result) => result === 'passed') ? 0 : 1)
