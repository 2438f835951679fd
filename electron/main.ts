import { app, nativeTheme, session, type BrowserWindow, type WebContents } from 'electron';
import { join } from 'node:path';
import type { CallName } from '../shared/ipc';
import { createT } from '../shared/i18n/every-language';
import { pickLanguage } from '../shared/kernel/language';
import { VersionKeeper } from './archive';
import { keepEngine } from './engine-window/keep-engine';
import { Backups } from './backup';
import { RoomCertificate } from './certificate';
import { createHostCore, type HostCore } from './host';
import { carryOverIpc } from './ipc/electron-carrier';
import { createHandlers } from './ipc/handlers';
import { fileOpener, type FileOpener } from './ipc/open-workshop-file';
import { createReportJobs } from './ipc/report-jobs';
import { openLibrary } from './library';
import { Rehearsals, routeToRehearsal } from './rehearsal';
import { createRegionDoor, RegionHosting, RegionRecords, routeToRegion } from './region';
import { registerAppScheme, serveApp } from './platform/app-protocol';
import { appUrl } from './platform/app-url';
import { askBeforeClosing, shutDownBeforeQuit } from './platform/closing';
import { dataFolder } from './platform/data-folder';
import { desktopFiles } from './platform/desktop-files';
import { guardSession, guardAllPages } from './platform/guard-pages';
import { GuestCertificates } from './platform/guest-certificates';
import { guestWindows } from './platform/guest-window';
import { showLocalAddressesToGuests } from './platform/local-network';
import { logToStderr as log } from './platform/log';
import { offerTextMenu, setAppMenu } from './platform/menu';
import { projectorWindows } from './platform/projector-window';
import { printReport } from './platform/print-report';
import { readWorkshopFile } from './platform/read-workshop-file';
import { openSettings, type SettingsStore } from './platform/settings-file';
import { endWithMessage } from './platform/start-failure';
import { sayCertificateChanged } from './platform/say-certificate-changed';
import { createMainWindow } from './platform/windows';
import { tellOfOpenedFile } from './platform/tell-of-opened-file';
import { workshopFileEvents } from './platform/workshop-file-events';

// Wiring only: library → host → handlers → window. What the parts do is said where they are.

const folder = dataFolder();
const inApp = (path: string): string => join(app.getAppPath(), 'dist', path);
const openedFiles = workshopFileEvents();

app.setPath('userData', folder.browser);
registerAppScheme();
showLocalAddressesToGuests();
guardAllPages();

if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(async () => {
    const settings = await openSettings(folder.settings);
    await start(settings).catch(async (error: unknown) => {
      log('start-failed', { error: error instanceof Error ? error.name : typeof error });
      await endWithMessage('unexpected', folder.root, languageOf(settings));
    });
  });
} else {
  app.quit();
}

function languageOf(settings: SettingsStore): ReturnType<typeof pickLanguage> {
  return settings.get().language ?? pickLanguage(app.getPreferredSystemLanguages());
}

async function start(settings: SettingsStore): Promise<void> {
  const translate = () => createT(languageOf(settings));
  const opened = await openLibrary(folder.library);
  if (!opened.ok) return endWithMessage(opened.error, folder.root, languageOf(settings));
  const library = opened.value;
  const regionRecords = new RegionRecords(library.records);
  await regionRecords.load();
  const rehearsals = new Rehearsals({ library, clientDir: inApp('renderer'), log });
  const host: HostCore = await createHostCore({ library, clientDir: inApp('renderer'), log, inner: { diversion: createRegionDoor((workshopId) => rehearsals.elsewhereOf(workshopId) ?? region.clientOf(workshopId)) } });
  const region: RegionHosting = new RegionHosting({ host, library, records: regionRecords, log });

  const certificate = new RoomCertificate({ host, records: library.records, log });
  const certificates = new GuestCertificates(library.records);
  const backups = new Backups({ library, log });
  await Promise.all([certificate.load(), certificates.load(), backups.load()]);

  // With a folder to save in nobody is there to answer questions.
  const unattended = process.env.POLKUPAJA_SAVE_DIR || undefined;
  const preload = inApp('electron/preload.cjs');
  const rights = new WeakMap<WebContents, 'all' | readonly CallName[]>();
  const jobs = createReportJobs();
  let window: BrowserWindow | null = null;

  const files = desktopFiles({ window: () => window, translate, saveFolder: unattended, openFile: process.env.POLKUPAJA_OPEN_FILE });
  const print = (jobId: string, signal?: AbortSignal) =>
    printReport(jobId, { preload, signal, ready: jobs.ready, onWindow: (contents) => rights.set(contents, ['report.data', 'report.ready', 'settings.get']) });
  const projectors = projectorWindows(preload, (contents) => rights.set(contents, ['library.open', 'host.state', 'settings.get', 'rehearsal.state']));
  const openGuestWindow = guestWindows(certificates, (guest) => void sayCertificateChanged(guest, translate()));
  const here = createHandlers({ library, host, settings, files, report: { kind: 'print', print }, region, certificate, backups, openGuestWindow, openProjector: projectors.open }, jobs);
  const handlers = routeToRehearsal(routeToRegion(here, region, host), rehearsals, host);

  const versions = new VersionKeeper({ library, host, log });
  host.serveCoFacilitators(handlers);

  const engineSession = session.fromPartition('engine');
  for (const ours of [session.defaultSession, engineSession]) {
    serveApp(ours, inApp('renderer'), host.inner.socketBase);
    guardSession(ours);
  }
  carryOverIpc(handlers, (contents) => rights.get(contents) ?? null, log);
  const engine = keepEngine({ host, preload: inApp('electron/preload-engine.cjs'), session: engineSession, log });
  shutDownBeforeQuit(async () => {
    engine.close();
    certificate.close();
    await rehearsals.end();
    await region.close();
    await versions.close();
    await host.close();
    await backups.close();
    await library.close();
    await settings.settled();
  });

  const followSettings = (): void => {
    nativeTheme.themeSource = settings.get().theme;
    setAppMenu(translate());
  };
  followSettings();
  settings.subscribe(followSettings);
  app.on('web-contents-created', (_event, contents) => offerTextMenu(contents, translate));

  // A host that was killed goes on hosting: its guests are waiting.
  await host.resumeHosting();
  region.resume();

  const main = createMainWindow({ preload, settings });
  window = main;
  rights.set(main.webContents, 'all');
  if (unattended === undefined) askBeforeClosing(main, () => host.hostedBoards.get().length > 0, translate);
  main.on('closed', () => {
    engine.close();
    app.quit();
  });
  const comeForward = (): void => {
    if (main.isMinimized()) main.restore();
    main.show();
    main.focus();
  };
  app.on('second-instance', comeForward);
  openedFiles.listen((path) => {
    void addWorkshopFile(path, fileOpener(library, host), unattended === undefined ? { window: main, translate } : null).then(comeForward);
  });
  await main.loadURL(appUrl('index.html'));
}

/** The home page shows what has come; what could not be opened is told, and what is left of it offered. The file stays as it is. */
async function addWorkshopFile(path: string, opener: FileOpener, person: Parameters<typeof tellOfOpenedFile>[2] | null): Promise<void> {
  const read = await readWorkshopFile(path);
  const outcome = read.ok ? await opener.open(read.value) : ({ kind: 'problem', problem: read.error } as const);
  log('workshop-file-opened', { outcome: outcome.kind === 'problem' ? outcome.problem : outcome.kind });
  if (person) await tellOfOpenedFile(outcome, opener, person);
}
