import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { Bundle } from '../bundle/static-imports.ts'

interface BundledPackage {
  name: string
  version: string
  licence: string
  text: string
}

const NODE_MODULES = '/node_modules/'

/** Folder of the package that a bundled module belongs to, undefined for our own code. */
export function packageFolder(moduleId: string): string | undefined {
  const path = moduleId.replaceAll('\\', '/').replace(/^\0/, '').replace(/[?].*$/, '')
  const at = path.lastIndexOf(NODE_MODULES)
  if (at < 0) return undefined
  const [scopeOrName = '', name = ''] = path.slice(at + NODE_MODULES.length).split('/')
  return path.slice(0, at + NODE_MODULES.length) + (scopeOrName.startsWith('@') ? `${scopeOrName}/${name}` : scopeOrName)
}

function describe(folder: string): BundledPackage {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying|unlicense)/i.test(entry))
  return {
    name: String(manifest.name),
    version: String(manifest.version),
    licence: typeof manifest.license === 'string' ? manifest.license : 'see text',
    text: file === undefined ? '(The package carries no licence text.)' : readFileSync(join(folder, file), 'utf8').trim(),
  }
}

/** Writes THIRD-PARTY-LICENSES.txt beside the bundle: name, version and licence text of every package in it. */
export function collectLicences(alsoBeside: readonly string[] = []): Plugin {
  return {
    name: 'polkupaja:collect-licences',
    generateBundle(_options, output) {
      const folders = new Set<string>(alsoBeside)
      for (const chunk of Object.values(output as unknown as Bundle)) {
        if (chunk.type !== 'chunk') continue
        for (const id of chunk.moduleIds) {
          const folder = packageFolder(id)
          if (folder !== undefined && existsSync(join(folder, 'package.json'))) folders.add(folder)
        }
      }
      const entries = [...folders].map(describe).map((p) => `${p.name} ${p.version} (${p.licence})\n\n${p.text}\n`)
      // The same version may stand in several folders.
      const source = [...new Set(entries)].sort().join(`\n${'-'.repeat(78)}\n\n`)
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-LICENSES.txt', source })
    },
  }
}
