import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/kernel/language';
import { spendDay } from '../e2e/people/any-template';
import { launchApp, launchGuests, type GuestBrowser, type RunningApp } from '../e2e/support';
import { discoverTemplates } from '../support/discover-templates';
import { bare } from '../support/read-package';

/* Every template in every language, the guest once on each face. */
const discovered = await discoverTemplates();
const days = [...discovered.keys()].flatMap((id) => LANGUAGES.flatMap((language) => (['canvas', 'record'] as const).map((guestFace) => ({ id, language, guestFace }))));

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
  it.each(days)('$id in $language, the guest on the $guestFace', async ({ id, language, guestFace }) => {
    const template = discovered.get(id);
    if (!template) throw new Error(id);
    const text = await spendDay({ app, browser, template, language, guestFace });
    expect(text).toContain(bare(`vieraan ${guestFace} ${language}`));
    expect(text).toContain(bare(`ohjaajan ${guestFace === 'canvas' ? 'record' : 'canvas'} ${language}`));
  });
});
