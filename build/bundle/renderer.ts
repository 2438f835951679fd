import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'
import { collectLicences } from '../notices/collect-licences.ts'
import { canvasStaysLazy, guestsLoadOneLanguage } from './guards.ts'
import { inProject } from './paths.ts'

/** The pages: the app (facilitator and guests alike), the engine's hidden window, the printable report. */
export const PAGES = ['index', 'engine', 'report'] as const

/** Browsers of about 2023 and later: guests bring their own, often old, devices. */
const BROWSERS = ['es2022', 'chrome107', 'edge107', 'firefox104', 'safari16']

export function rendererConfig(): InlineConfig {
  return {
    configFile: false,
    root: inProject('renderer'),
    base: '/',
    publicDir: false,
    plugins: [react(), canvasStaysLazy(['index', 'engine']), guestsLoadOneLanguage(), collectLicences()],
    logLevel: 'warn',
    build: {
      outDir: inProject('dist/renderer'),
      emptyOutDir: true,
      target: BROWSERS,
      // A data: URL is not fetchable under our CSP (translations, icons): everything is a file.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2500,
      sourcemap: false,
      rolldownOptions: {
        input: Object.fromEntries(PAGES.map((page) => [page, inProject(`renderer/${page}.html`)])),
      },
    },
  }
}
