import type { InlineConfig } from 'vite'
import { collectLicences } from '../notices/collect-licences.ts'
import { runsWithout } from './guards.ts'
import { inProject } from './paths.ts'

/** Electron 33, the oldest runtime we are started with, has Node 20. */
const NODE = 'node20'

/** classic-level finds its prebuilt binary beside itself, node-sqlite3-wasm its WebAssembly, so they stay packages; the stemmers are a script that is only read when somebody searches. */
export const EXTERNALS = ['electron', 'classic-level', 'node-sqlite3-wasm', 'snowball-stemmers'] as const

/** The main process and the host without a window: ESM, everything bundled but the externals. */
export function mainConfig(): InlineConfig {
  return {
    configFile: false,
    root: inProject(''),
    publicDir: false,
    logLevel: 'warn',
    plugins: [runsWithout('host', ['electron']), collectLicences([inProject('node_modules/classic-level'), inProject('node_modules/node-sqlite3-wasm'), inProject('node_modules/snowball-stemmers')])],
    ssr: { noExternal: true, external: [...EXTERNALS], target: 'node' },
    build: {
      ssr: true,
      outDir: inProject('dist/electron'),
      emptyOutDir: true,
      target: NODE,
      minify: false,
      sourcemap: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { main: inProject('electron/main.ts'), host: inProject('electron/host-main.ts') },
        output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  }
}

/** The app's windows and the engine's hidden one have different bridges. */
export const PRELOADS = ['preload', 'preload-engine'] as const

/** A preload script: one CommonJS file, as a sandboxed preload must be. */
export function preloadConfig(entry: (typeof PRELOADS)[number]): InlineConfig {
  return {
    configFile: false,
    root: inProject(''),
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: true,
      outDir: inProject('dist/electron'),
      emptyOutDir: false,
      target: NODE,
      minify: false,
      sourcemap: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { [entry]: inProject(`electron/${entry}.ts`) },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  }
}
