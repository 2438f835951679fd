import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { canvasStaysLazy, guestsLoadOneLanguage, runsWithout } from './guards'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polkupaja-guards-'))
  await mkdir(join(folder, 'node_modules/tldraw'), { recursive: true })
  await writeFile(join(folder, 'node_modules/tldraw/index.js'), 'export const draw = () => console.log("draw")')
  await writeFile(join(folder, 'node_modules/tldraw/package.json'), '{"name":"tldraw","type":"module","main":"index.js"}')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function bundle(files: Record<string, string>, plugin: Plugin): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    plugins: [plugin],
    build: { write: false, rolldownOptions: { input: { host: join(folder, 'host.js') }, external: ['electron'] } },
  })
}

const CANVAS = { 'canvas.js': 'import { draw } from "tldraw"; draw()' }

test('a page may import the canvas library lazily', async () => {
  await bundle({ ...CANVAS, 'host.js': 'void import("./canvas.js")' }, canvasStaysLazy(['host']))
})

test('a page that imports the canvas library at once fails', async () => {
  const failing = bundle({ ...CANVAS, 'host.js': 'import "./canvas.js"' }, canvasStaysLazy(['host']))
  await expect(failing).rejects.toThrow('loaded at once')
})

test('a guest’s board may load other languages later, not at once; and the guard says when it has lost the board', async () => {
  const texts = { 'every.js': 'console.log("every language")' }
  const guard = guestsLoadOneLanguage(/\/board\.js$/, /\/every\.js$/)
  await bundle({ ...texts, 'board.js': 'void import("./every.js")', 'host.js': 'void import("./board.js")' }, guard)
  const atOnce = bundle({ ...texts, 'board.js': 'import "./every.js"; console.log("board")', 'host.js': 'void import("./board.js")' }, guard)
  await expect(atOnce).rejects.toThrow('every language at once')
  await expect(bundle({ 'host.js': 'console.log(1)' }, guard)).rejects.toThrow('not where the guard looks')
})

test('the host fails to build when it can reach Electron, even lazily and through another file', async () => {
  const window = { 'window.js': 'import { app } from "electron"; app.quit()' }
  const failing = bundle({ ...window, 'host.js': 'void import("./window.js")' }, runsWithout('host', ['electron']))
  await expect(failing).rejects.toThrow('must not reach "electron"')
  await bundle({ 'host.js': 'console.log(1)' }, runsWithout('host', ['electron']))
})
