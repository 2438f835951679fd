import { existsSync } from 'node:fs'
import { build } from 'vite'
import { PRELOADS, mainConfig, preloadConfig } from './bundle/electron.ts'
import { inProject } from './bundle/paths.ts'
import { PAGES, rendererConfig } from './bundle/renderer.ts'

// `npm run build` builds everything; `npm run build -- renderer` or `-- electron` one part.

const PARTS = {
  renderer: {
    entries: PAGES.map((page) => `renderer/${page}.html`),
    run: async () => {
      await build(rendererConfig())
    },
  },
  electron: {
    entries: ['electron/main.ts', 'electron/host-main.ts', ...PRELOADS.map((preload) => `electron/${preload}.ts`)],
    run: async () => {
      await build(mainConfig())
      for (const preload of PRELOADS) await build(preloadConfig(preload))
    },
  },
}

type Part = keyof typeof PARTS
const isPart = (name: string): name is Part => name in PARTS

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !isPart(name))
if (unknown.length > 0) {
  console.error(`Unknown part: ${unknown.join(', ')}. Known: ${Object.keys(PARTS).join(', ')}.`)
  process.exit(2)
}

process.env.NODE_ENV = 'production'
const parts = asked.length > 0 ? asked.filter(isPart) : (Object.keys(PARTS) as Part[])
for (const part of parts) {
  const missing = PARTS[part].entries.filter((entry) => !existsSync(inProject(entry)))
  if (missing.length > 0) {
    console.error(`Cannot build ${part}: missing ${missing.join(', ')}.`)
    process.exit(1)
  }
  const started = performance.now()
  await PARTS[part].run()
  console.log(`built ${part} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
