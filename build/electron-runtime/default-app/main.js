// What the stand-in runtime runs when it is given a folder: `electron [switches] [-r FILE] FOLDER`.
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const preloads = []
let folder
const args = process.argv.slice(1)
for (let i = 0; i < args.length && folder === undefined; i += 1) {
  if (args[i] === '-r' || args[i] === '--require') preloads.push(args[(i += 1)])
  else if (!args[i].startsWith('-')) folder = resolve(args[i])
}
if (folder === undefined) {
  console.error('Usage: electron [-r FILE] FOLDER')
  process.exit(2)
}

const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
app.setName(manifest.productName ?? manifest.name)
if (manifest.version) app.setVersion(manifest.version)
app.setAppPath(folder)

const require = createRequire(import.meta.url)
for (const file of preloads) require(resolve(file))
// Awaited at the top: `ready` must not come before the app has registered its schemes.
await import(pathToFileURL(join(folder, manifest.main ?? 'index.js')).href)
