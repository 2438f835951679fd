import { existsSync, statSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

// `node --import ./build/node-ts/register.ts FILE.ts`: our sources omit extensions and name folders, as bundlers
// resolve them. Node strips the types by itself; this adds only the resolution of relative paths, and JSON without the
// attribute that Node alone asks for.

const ENDINGS = ['.ts', '/index.ts', '.json']

registerHooks({
  resolve(specifier, context, next) {
    if (!/^\.\.?(\/|$)/.test(specifier) || context.parentURL === undefined) return next(specifier, context)
    const path = fileURLToPath(new URL(specifier, context.parentURL))
    if (existsSync(path) && statSync(path).isFile()) return next(specifier, context)
    const found = ENDINGS.map((ending) => path.replace(/\/$/, '') + ending).find((file) => existsSync(file))
    return next(found === undefined ? specifier : pathToFileURL(found).href, context)
  },
  load(url, context, next) {
    return next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context)
  },
})
