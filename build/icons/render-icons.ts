import { readFile, writeFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'
import { inProject } from '../bundle/paths.ts'

// `node build/icons/render-icons.ts` after icon.svg has changed: the sizes that installers and desktops ask for.

const SIZES_PX = [16, 32, 48, 64, 128, 256, 512, 1024]

const svg = await readFile(inProject('build/icons/icon.svg'), 'utf8')
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
try {
  const page = await browser.newPage()
  for (const size of SIZES_PX) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
    const png = await page.screenshot({ omitBackground: true })
    // electron-builder takes icon.png for Windows and macOS, and files named by size for Linux.
    await writeFile(inProject(size === 1024 ? 'build/icons/icon.png' : `build/icons/${size}x${size}.png`), png)
  }
} finally {
  await browser.close()
}
