import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/kernel/language';
import { spendDay, wordsOf } from '../e2e/people/any-template';
import { launchApp, launchGuests, type GuestBrowser, type RunningApp } from '../e2e/support';
import { discoverTemplates } from '../support/discover-templates';
import { bare } from '../support/read-package';

/** A day takes ten seconds; one that hangs ends here and not the whole run. */
const DAY_MS = 5 * 60_000;

/* Every template in a workshop of every language, with a guest of every language, once on each face. The facilitator reads Finnish. */
const discovered = await discoverTemplates();
const days = [...discovered.keys()].flatMap((id) =>
  LANGUAGES.flatMap((workshopLanguage) => LANGUAGES.flatMap((guestLanguage) => (['canvas', 'record'] as const).map((guestFace) => ({ id, workshopLanguage, guestLanguage, guestFace })))),
);

let app: RunningApp;
let browser: GuestBrowser;

beforeAll(async () => {
  app = await launchApp();
  browser = await launchGuests();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

describe('every template, every language, both faces', () => {
  it.each(days)('$id in $workshopLanguage, the guest in $guestLanguage on the $guestFace', async ({ id, ...day }) => {
    const template = discovered.get(id);
    if (!template) throw new Error(id);
    const text = await spendDay({ app, browser, template, ...day });
    const { byGuest, byHost } = wordsOf(day);
    for (const words of [byGuest, byHost, template.pages[0]?.title[day.workshopLanguage] ?? '']) expect(text).toContain(bare(words));
  }, DAY_MS);
});
