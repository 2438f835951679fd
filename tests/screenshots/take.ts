import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createT } from '../../shared/i18n/every-language';
import { exportDocument } from '../e2e/people/facilitator';
import { launchApp, launchGuests } from '../e2e/support';
import { setup } from '../e2e/support/display';
import { seedArchive } from '../support/archive-workshops';
import { seedTemplates } from '../support/template-workshops';
import { emptyFolder, FOLDER, take, type Look } from './album';
import { openSample, putOn, show, takeBoard, takeBoardDetails, takeEmptyHome, takeHome, takeHomePlaces, takeSharing } from './desk';
import { takeDocx, takePdf } from './documents';
import { takeExport } from './export';
import { beginDay, openDesk, takeDesk, takeProjector } from './facilitating';
import { openGuest, takeGuestBoard, takeJoining, takeOffline, takeRefusals } from './guests';
import { takeLibrary } from './library';
import { takeMethods } from './methods';
import { takePeople } from './people';
import { takeRehearsal } from './rehearsal';
import { seedLibrary } from './seed';
import { takeSheets } from './sheets';
import { takeTemplates } from './templates';
import { takeTools } from './tools';

// `npm run screenshots`, after `npm run build`: real pictures of the real app, to be looked at. `-- desk`, `-- guests`,
// `-- documents`, `-- export`, `-- library`, `-- facilitating`, `-- methods`, `-- templates`, `-- tools`, `-- sheets`, `-- rehearsal`, `-- picture` or `-- people` takes a part.

const parts = process.argv.slice(2);
const wanted = (part: string): boolean => parts.length === 0 || parts.includes(part);
const fi: Look = { language: 'fi', theme: 'light', size: 'desk' };

const endDisplay = await setup();
const dataDir = await mkdtemp(join(tmpdir(), 'polkupaja-screens-'));
await emptyFolder();
await seedLibrary(dataDir);

if (wanted('desk')) {
  const empty = await launchApp();
  await takeEmptyHome(empty, fi);
  await takeEmptyHome(empty, { language: 'sv', theme: 'dark', size: 'small' });
  await empty.close();
}

if (wanted('templates') || wanted('tools') || wanted('sheets')) {
  const templatesDir = await mkdtemp(join(tmpdir(), 'polkupaja-screens-'));
  const workshops = await seedTemplates(templatesDir);
  const app = await launchApp({ dataDir: templatesDir });
  if (wanted('templates')) await takeTemplates(app, workshops);
  if (wanted('tools')) {
    for (const look of [
      fi,
      { ...fi, size: 'phone' },
      { language: 'fi', theme: 'dark', size: 'small' },
      { language: 'sv', theme: 'light', size: 'small' },
      { language: 'sv', theme: 'dark', size: 'phone' },
      { language: 'en', theme: 'dark', size: 'desk' },
    ] satisfies Look[]) {
      await takeTools(app, workshops, look);
    }
  }
  if (wanted('sheets')) await takeSheets(app, workshops);
  await app.close();
  await rm(templatesDir, { recursive: true, force: true });
}

if (wanted('library')) {
  const archiveDir = await mkdtemp(join(tmpdir(), 'polkupaja-screens-'));
  await seedArchive(archiveDir);
  const app = await launchApp({ dataDir: archiveDir });
  for (const look of [fi, { language: 'sv', theme: 'dark', size: 'small' }, { language: 'en', theme: 'light', size: 'small' }] satisfies Look[]) await takeLibrary(app, look);
  await app.close();
  await rm(archiveDir, { recursive: true, force: true });
}

const app = await launchApp({ dataDir });
const browser = await launchGuests();
try {
  let t = await putOn(app, fi);
  if (wanted('picture')) {
    await openSample(app, t);
    await show(app.window, t, 'canvas');
    await take(app.window, 'picture', fi);
    t = await putOn(app, fi);
  }
  if (wanted('desk')) {
    await takeHome(app, t, fi);
    await takeHomePlaces(app, t, fi);
    await openSample(app, t);
    await takeBoard(app, t, fi);
    await takeBoardDetails(app, t, fi);
    await takeSharing(app, t, fi);
    for (const look of [
      { ...fi, theme: 'dark' },
      { ...fi, size: 'small' },
      { language: 'sv', theme: 'light', size: 'small' },
      { language: 'en', theme: 'dark', size: 'small' },
    ] satisfies Look[]) {
      t = await putOn(app, look);
      await takeHome(app, t, look);
      if (look.size === 'small') await takeHomePlaces(app, t, look);
      await openSample(app, t);
      await takeBoard(app, t, look, look.language === 'fi' ? ['canvas', 'both'] : ['both']);
      await takeSharing(app, t, look);
    }
    t = await putOn(app, fi);
  }
  if (wanted('export')) {
    for (const look of [fi, { language: 'sv', theme: 'dark', size: 'small' }, { language: 'en', theme: 'light', size: 'small' }] satisfies Look[]) {
      t = await putOn(app, look);
      await openSample(app, t);
      await takeExport(app, t, look);
    }
    t = await putOn(app, fi);
  }
  if (wanted('methods')) {
    for (const look of [fi, { language: 'sv', theme: 'dark', size: 'small' }] satisfies Look[]) {
      t = await putOn(app, look);
      await openSample(app, t);
      const url = await takeSharing(app, t, look);
      await takeMethods(app, browser, url, t, look);
    }
    t = await putOn(app, fi);
  }
  if (wanted('facilitating')) {
    await openSample(app, t);
    const url = await takeSharing(app, t, fi);
    await openDesk(app, t, true);
    await beginDay(app, t, browser, url, fi);
    await app.window.getByRole('tab', { name: t('desk.part.prepare') }).click();
    await takeDesk(app, t, fi);
    await app.window.getByRole('tab', { name: t('desk.part.now') }).click();
    await takeProjector(app, t, fi);
    for (const look of [{ language: 'sv', theme: 'dark', size: 'small' }, { language: 'en', theme: 'light', size: 'small' }] satisfies Look[]) {
      t = await putOn(app, look);
      await openSample(app, t);
      await openDesk(app, t, false);
      await takeDesk(app, t, look);
    }
    t = await putOn(app, fi);
  }
  if (wanted('rehearsal')) {
    for (const look of [fi, { language: 'sv', theme: 'dark', size: 'small' }, { language: 'en', theme: 'light', size: 'small' }] satisfies Look[]) {
      t = await putOn(app, look);
      await openSample(app, t);
      await takeRehearsal(app, t, look);
    }
    t = await putOn(app, fi);
  }
  if (wanted('documents')) {
    await openSample(app, t);
    await takePdf(await exportDocument(app, 'group', 'pdf'), 'pdf');
    await takeDocx(await exportDocument(app, 'group', 'docx'), 'docx');
    t = await putOn(app, fi);
  }
  if (wanted('people')) {
    await openSample(app, t);
    await takePeople(app, browser, await takeSharing(app, t, fi));
    t = await putOn(app, fi);
  }
  if (wanted('guests')) {
    await openSample(app, t);
    const url = await takeSharing(app, t, fi);
    const phone: Look = { ...fi, size: 'phone' };
    const page = await openGuest(browser, phone);
    await takeRefusals(page, url, phone);
    await takeJoining(page, url, 'Aino Aalto', phone);
    await takeGuestBoard(page, phone);
    const desk = await openGuest(browser, fi);
    await takeJoining(desk, url, 'Bertta Berg', fi);
    await takeGuestBoard(desk, fi);
    for (const look of [
      { language: 'sv', theme: 'dark', size: 'phone' },
      { language: 'en', theme: 'light', size: 'phone' },
      { language: 'fi', theme: 'dark', size: 'small' },
    ] satisfies Look[]) {
      const other = await openGuest(browser, look);
      await takeRefusals(other, url, look);
      await takeJoining(other, url, createT(look.language)('workshop.facilitator'), look);
      await takeGuestBoard(other, look);
    }
    await app.kill();
    await takeOffline(page, phone);
    await takeOffline(desk, fi);
  }
} finally {
  await browser.close();
  await app.close();
  await rm(dataDir, { recursive: true, force: true });
  endDisplay?.();
}
console.log(`Pictures are in ${FOLDER}`);
process.exit(0);
