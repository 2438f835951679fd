import { expect, test } from 'vitest'
import { packageFolder } from './collect-licences'

test('a bundled module is traced to its package, scoped, nested and virtual ones too', () => {
  expect(packageFolder('/p/node_modules/yjs/src/index.js')).toBe('/p/node_modules/yjs')
  expect(packageFolder('/p/node_modules/@tldraw/assets/fonts/a.woff2?url')).toBe('/p/node_modules/@tldraw/assets')
  expect(packageFolder('/p/node_modules/a/node_modules/b/lib/c.js')).toBe('/p/node_modules/a/node_modules/b')
  expect(packageFolder('\0/p/node_modules/qrcode/lib/index.js?commonjs')).toBe('/p/node_modules/qrcode')
  expect(packageFolder('C:\\p\\node_modules\\yjs\\index.js')).toBe('C:/p/node_modules/yjs')
  expect(packageFolder('/p/renderer/app/app.tsx')).toBeUndefined()
})
