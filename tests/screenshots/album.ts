import { mkdir, rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { inProject } from '../../build/bundle/paths';
import type { Language } from '../../shared/kernel/language';

/** How a screen is looked at. */
export interface Look {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly size: Size;
}

export const SIZES = { desk: [1440, 900], small: [1024, 768], phone: [390, 844] } as const;
export type Size = keyof typeof SIZES;

/** Where the pictures go: ignored by git. */
export const FOLDER = inProject('test-results/screenshots');

export async function emptyFolder(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
}

/** Nothing on a screen takes longer than this to come to rest; what does is pictured as it is, and said. */
const RESTLESS_MS = 10_000;

/** Takes what the window shows as `<name>.<language>.<theme>.<size>.png`, when fonts and pictures are there and nothing moves. */
export async function take(page: Page, name: string, { language, theme, size }: Look): Promise<void> {
  await page.evaluate(() => delete (globalThis as { restSeen?: string[] }).restSeen);
  const path = `${FOLDER}/${name}.${language}.${theme}.${size}.png`;
  // The canvas fits its page a moment after its pane has changed: what stands still for several looks is at rest.
  const isAtRest = page.waitForFunction(
    () => {
      const frame = document.querySelector('[data-testid="frame"]')?.getBoundingClientRect();
      const state = `${frame?.x} ${frame?.y} ${frame?.width} ${document.querySelector('[data-face="canvas"]')?.clientWidth}`;
      const seen = ((globalThis as { restSeen?: string[] }).restSeen ??= []);
      if (seen.at(-1) !== state) seen.length = 0;
      seen.push(state);
      return (
        seen.length > 5 &&
        document.fonts.status === 'loaded' &&
        [...document.images].every((image) => image.complete) &&
        document.getAnimations().every((one) => one.playState !== 'running' || one.effect?.getComputedTiming().iterations === Infinity)
      );
    },
    undefined,
    { timeout: RESTLESS_MS, polling: 100 },
  );
  const rest = await isAtRest.then(
    () => '',
    () => ' (still moving)',
  );
  await page.screenshot({ path });
  console.log(`${path.slice(FOLDER.length + 1)}${rest}`);
}
