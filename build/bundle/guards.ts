import type { Plugin } from 'vite'
import { reachable, type Bundle } from './static-imports.ts'

const CANVAS_LIBRARY = /\/node_modules\/(?:tldraw|@tldraw\/(?!assets))/

/**
 * Fails the build when one of the pages loads the canvas library at once:
 * it is two thirds of the code, and a phone that opens the record never needs it.
 */
export function canvasStaysLazy(pages: readonly string[]): Plugin {
  return {
    name: 'polkupaja:canvas-stays-lazy',
    generateBundle(_options, output) {
      const bundle = output as unknown as Bundle
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isEntry || !pages.includes(chunk.name)) continue
        for (const loaded of reachable(bundle, chunk.fileName, false).chunks) {
          const found = loaded.moduleIds.find((id) => CANVAS_LIBRARY.test(id.replaceAll('\\', '/')))
          if (found !== undefined) {
            this.error(`${chunk.name}: the canvas library (${found}) is loaded at once; import it with import().`)
          }
        }
      }
    },
  }
}

/** Fails the build when an entry that runs under plain Node can reach one of the `forbidden` externals. */
export function runsWithout(entry: string, forbidden: readonly string[]): Plugin {
  return {
    name: `polkupaja:${entry}-runs-without-${forbidden.join('-')}`,
    generateBundle(_options, output) {
      const bundle = output as unknown as Bundle
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isEntry || chunk.name !== entry) continue
        const { externals } = reachable(bundle, chunk.fileName, true)
        const found = forbidden.find((name) => externals.has(name))
        if (found !== undefined) this.error(`${entry} runs under plain Node and must not reach "${found}".`)
      }
    },
  }
}
