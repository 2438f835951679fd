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

const EVERY_LANGUAGE = /\/shared\/i18n\/every-language\.ts$/
const GUESTS_BOARD = /\/renderer\/features\/join\/guest-board\.tsx$/

/** Fails the build when what a guest's board loads at once brings the texts of every language along: a phone shows one. */
export function guestsLoadOneLanguage(board = GUESTS_BOARD, everyLanguage = EVERY_LANGUAGE): Plugin {
  const holds = (ids: readonly string[], pattern: RegExp): boolean => ids.some((id) => pattern.test(id.replaceAll('\\', '/')))
  return {
    name: 'polkupaja:guests-load-one-language',
    generateBundle(_options, output) {
      const bundle = output as unknown as Bundle
      const boards = Object.values(bundle).filter((chunk) => chunk.type === 'chunk' && holds(chunk.moduleIds, board))
      if (boards.length === 0) this.error('The guest’s board is not where the guard looks for it.')
      for (const chunk of boards) {
        if (chunk.type !== 'chunk') continue
        if (reachable(bundle, chunk.fileName, false).chunks.some(({ moduleIds }) => holds(moduleIds, everyLanguage))) {
          this.error('A guest’s board loads the texts of every language at once; import what needs them with import().')
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
