import type { Page } from 'playwright-core';
import { waitFor } from '../support';

/** What the page tells its person: where the work is, and by which path it travels. */
export const shownSafety = (page: Page): Promise<string | null> => page.getByTestId('safety').first().getAttribute('data-state');
export const shownPath = (page: Page): Promise<string | null> => page.getByTestId('path').first().getAttribute('data-path');

export const untilSafe = (page: Page): Promise<unknown> => waitFor(async () => (await shownSafety(page)) === 'host', { what: 'everything on the host’s disk', timeoutMs: 60_000 });
export const untilDirect = (page: Page): Promise<unknown> => waitFor(async () => (await shownPath(page)) === 'peer-to-peer', { what: 'a direct path', timeoutMs: 90_000 });
