import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { createT, type Translate } from '../../shared/i18n/every-language';
import type { Language } from '../../shared/kernel/language';
import type { GuestBrowser, RunningApp } from '../e2e/support';
import { selfSigned } from '../contract/region/self-signed';
import { take, type Look } from './album';
import { openSample, putOn } from './desk';
import { openGuest } from './guests';

/*
 * Who may do what: the list of people, the door with its links, the waiting page, a reader's news, the readiness check.
 */
const LOOKS: readonly Look[] = [
  { language: 'fi', theme: 'light', size: 'desk' },
  { language: 'sv', theme: 'dark', size: 'small' },
  { language: 'en', theme: 'light', size: 'small' },
];
const PHONES: readonly Look[] = [
  { language: 'fi', theme: 'light', size: 'phone' },
  { language: 'sv', theme: 'dark', size: 'phone' },
  { language: 'en', theme: 'light', size: 'phone' },
];
const NAMES: Readonly<Record<Language, string>> = { fi: 'Eeva-Liisa Ekholm-Makkonen', sv: 'Folke', en: 'Grace' };

async function openTab(window: Page, t: Translate, tab: 'people' | 'door' | 'check'): Promise<void> {
  const dialog = window.getByRole('dialog', { name: t('people.title') });
  if (!(await dialog.isVisible())) await window.getByRole('button', { name: t('people.title'), exact: true }).click();
  await dialog.getByRole('tab', { name: t(`people.tab.${tab}`) }).click();
}

async function knock(browser: GuestBrowser, url: string, name: string, look: Look): Promise<Page> {
  const t = createT(look.language);
  const page = await openGuest(browser, look);
  await page.goto(url);
  await page.getByLabel(t('join.name')).fill(name);
  await page.getByRole('radio', { name: 'Ryhmä 1' }).check({ force: true });
  await page.getByRole('button', { name: t('join.go') }).click();
  return page;
}

/** In a shared workshop, with guests in `browser`; `url` is the invitation's. */
export async function takePeople(app: RunningApp, browser: GuestBrowser, url: string): Promise<void> {
  const { window } = app;
  const [first = { language: 'fi', theme: 'light', size: 'phone' }] = PHONES;
  let t = await putOn(app, { ...first, size: 'desk' });
  await openSample(app, t);
  const reader = await knock(browser, url, 'Aino Aalto', first);
  await knock(browser, url, 'Bertta Berg', { ...first, size: 'desk' });
  await openTab(window, t, 'check');
  const address = (await window.getByTestId('check-url').innerText()).trim();
  for (const look of PHONES) {
    const page = await openGuest(browser, look);
    await page.goto(address);
    await page.locator('[data-testid="check-outcome"][data-outcome="done"]').waitFor({ timeout: 30_000 });
    await take(page, 'check-device', look);
    await page.context().close();
  }
  for (const look of PHONES) {
    const page = await openGuest(browser, look);
    await page.goto(url);
    await page.getByTestId('plain-http').waitFor();
    await take(page, 'join-form', look);
    await page.getByTestId('plain-http').scrollIntoViewIfNeeded();
    await take(page, 'join-form-end', look);
    await page.context().close();
  }
  await openTab(window, t, 'people');
  await window.getByLabel(t('people.roleOf', { name: 'Aino Aalto' })).selectOption({ label: t('people.role.reader') });
  await reader.getByText(t('people.news.role.reader')).waitFor();
  await take(reader, 'people-reader-news', first);
  await openTab(window, t, 'door');
  for (const role of ['secretary', 'facilitator'] as const) {
    await window.getByLabel(t('people.link.newRole')).selectOption({ label: t(`people.role.${role}`) });
    await window.getByRole('button', { name: t('people.link.create') }).click();
    await window.locator(`[data-testid="link"][data-role="${role}"]`).waitFor();
  }
  await window.getByRole('button', { name: t('people.link.revokeName', { name: t('people.role.secretary') }) }).click();
  await window.getByRole('radio', { name: t('people.door.waiting') }).click({ force: true });
  for (const look of PHONES) {
    const page = await knock(browser, url, NAMES[look.language], look);
    await page.getByTestId('waiting').waitFor();
    await take(page, 'people-waiting', look);
  }
  await window.keyboard.press('Escape');
  for (const look of LOOKS) {
    t = await putOn(app, look);
    await openSample(app, t);
    for (const tab of ['people', 'door', 'check'] as const) {
      await openTab(window, t, tab);
      if (tab === 'check') await window.getByRole('button', { name: t('check.pageFails') }).click();
      await take(window, `people-${tab}`, look);
      // The dialog scrolls: its end too.
      await window.getByRole('dialog', { name: t('people.title') }).evaluate((dialog) => {
        for (const part of [dialog, ...dialog.querySelectorAll('*')]) part.scrollTop = part.scrollHeight;
      });
      await take(window, `people-${tab}-end`, look);
    }
    await openTab(window, t, 'people');
    if (look.size === 'desk') {
      await window.getByRole('button', { name: t('people.remove', { name: 'Bertta Berg' }) }).click();
      await take(window, 'people-remove', look);
      await window.keyboard.press('Escape');
    }
    await window.keyboard.press('Escape');
  }
  await takeCertificate(app);
}

/** The settings with a certificate: none, a good one that nobody vouches for, and an invitation by TLS. */
async function takeCertificate(app: RunningApp): Promise<void> {
  const { window } = app;
  const { cert, key } = await selfSigned(app.dataDir, 'tyopaja.kunta.fi');
  for (const look of LOOKS) {
    const t = await putOn(app, look);
    await window.getByRole('button', { name: t('settings.title') }).click();
    const section = window.getByTestId('certificate');
    await section.waitFor();
    if ((await section.getAttribute('data-state')) === 'none') {
      await section.scrollIntoViewIfNeeded();
      await take(window, 'certificate-none', look);
      await app.app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = (async () => ({ canceled: false, filePaths })) as unknown as typeof dialog.showOpenDialog;
      }, [cert, key]);
      await section.getByRole('button', { name: t('certificate.choose') }).click();
      await window.locator('[data-testid="certificate"][data-state="ok"]').waitFor();
    }
    const backup = window.getByTestId('backup');
    if ((await backup.getAttribute('data-state')) === 'off') {
      await take(window, 'backup-off', look);
      await app.app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = (async () => ({ canceled: false, filePaths })) as unknown as typeof dialog.showOpenDialog;
      }, [dirname(app.dataDir)]);
      await backup.getByRole('button', { name: t('backup.choose') }).click();
      await window.locator('[data-testid="backup"]:not([data-state="off"])').waitFor();
    }
    await backup.evaluate((element) => element.scrollIntoView());
    await take(window, 'backup', look);
    await section.evaluate((element) => element.scrollIntoView());
    await take(window, 'certificate', look);
    await section.evaluate((element) => element.scrollIntoView(false));
    await take(window, 'certificate-end', look);
    await window.getByRole('button', { name: t('common.back') }).click();
    await openSample(app, t);
    await window.getByRole('button', { name: new RegExp(`^(${t('share.share')}|${t('workshop.shared')})$`) }).click();
    if (look === LOOKS[0]) {
      await window.getByRole('button', { name: t('share.stop') }).click();
      await window.getByRole('button', { name: t('share.start') }).click();
    }
    await window.getByTestId('secure').scrollIntoViewIfNeeded();
    await take(window, 'share-secure', look);
    await window.keyboard.press('Escape');
  }
}
