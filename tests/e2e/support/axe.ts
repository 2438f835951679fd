import axe, { type AxeResults, type ElementContext, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

export interface AxeOptions {
  /** CSS selectors of what is not ours to mend. Each needs a reason where it is used. */
  readonly exclude?: readonly string[];
}

/**
 * The component library's live region: it goes on naming, by an element that has gone, what a button with `isPending`
 * was doing. Heard once when it was said; nobody comes to it.
 */
const ANNOUNCER = '[data-live-announcer]';

/**
 * What axe finds wrong in the page as it is now, one line for each element: `rule: what to do | element`. Rules of WCAG 2.0–2.2
 * A and AA and axe's best practices. Empty when all is well, so that a test reads `expect(await violations(page)).toEqual([])`.
 */
export async function violations(page: Page, { exclude = [] }: AxeOptions = {}): Promise<string[]> {
  // Evaluated, not added as a script element: the pages' content security policy stays as it is.
  await page.evaluate(axe.source);
  return page.evaluate(async (excluded) => {
    const { axe: checker } = globalThis as unknown as { readonly axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> } };
    const found = await checker.run(
      { include: [['html']], exclude: excluded.map((selector) => [selector]) },
      { resultTypes: ['violations'], runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } },
    );
    return found.violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${help} | ${html.slice(0, 300)} | ${failureSummary ?? ''}`));
  }, [ANNOUNCER, ...exclude]);
}
