import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inProject } from '../bundle/paths.ts'
import { EXTERNALS } from '../bundle/electron.ts'

const read = (path: string): string => readFileSync(inProject(path), 'utf8')

/** A package and everything that it needs to run. */
function closure(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen
  seen.add(name)
  const { dependencies = {} } = JSON.parse(read(`node_modules/${name}/package.json`)) as { dependencies?: Record<string, string> }
  for (const dependency of Object.keys(dependencies)) closure(dependency, seen)
  return seen
}

test('the container has every package that is not in the bundle, and no other', () => {
  const copied = [...read('build/deploy/Containerfile').matchAll(/\.\/node_modules\/(\S+)$/gm)].map(([, name]) => name)
  const needed = EXTERNALS.filter((name) => name !== 'electron').flatMap((name) => [...closure(name)])
  expect(copied.sort()).toEqual([...new Set(needed)].sort())
})

test('container and service start what the build makes', () => {
  expect(read('build/deploy/Containerfile')).toContain('ENTRYPOINT ["node", "dist/electron/host.js"]')
  expect(read('build/deploy/polkupaja.service')).toContain('/dist/electron/host.js')
})
