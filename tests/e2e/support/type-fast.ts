import type { CDPSession, Page } from 'playwright-core';

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * Types as real key events, one after the other in the browser's own queue, without waiting for the answer to each: a
 * whole sample is typed in seconds, and faster than any person could, so that what loses letters under haste loses them
 * here. Resolves when the page has worked on the last key.
 */
export async function typeFast(page: Page, text: string): Promise<void> {
  let opening = sessions.get(page);
  if (!opening) sessions.set(page, (opening = page.context().newCDPSession(page)));
  const keys = await opening;
  const sent: Promise<unknown>[] = [];
  for (const key of text) {
    sent.push(keys.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key, unmodifiedText: key }));
    sent.push(keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key }));
  }
  await Promise.all(sent);
}
