import { app, dialog, shell, type BrowserWindow, type FileFilter } from 'electron';
import { dirname, extname, join } from 'node:path';
import type { FileOutcome } from '../../shared/ipc';
import type { MessageKey, Translate } from '../../shared/i18n';
import { err } from '../../shared/kernel/result';
import type { FilePort, FileType, NewFile } from '../ipc/ports';
import { deliverTo, type Target } from './deliver-to';
import { readWorkshopFile } from './read-workshop-file';

/** A certificate, those above it, its key. */
const MAX_CERTIFICATE_FILES = 4;

const KIND_NAMES = {
  polku: 'shell.fileKindWorkshop',
  pdf: 'shell.fileKindPdf',
  docx: 'shell.fileKindDocx',
  xlsx: 'shell.fileKindXlsx',
  csv: 'shell.fileKindCsv',
  md: 'shell.fileKindMarkdown',
  vcf: 'shell.fileKindContacts',
  ics: 'shell.fileKindCalendar',
  json: 'shell.fileKindJson',
  svg: 'shell.fileKindSvg',
  png: 'shell.fileKindPng',
} as const satisfies Record<FileType, MessageKey>;

const SAVE_TITLES: Partial<Record<FileType, 'shell.saveWorkshop'>> = { polku: 'shell.saveWorkshop' };

export interface DesktopFilesOptions {
  readonly window: () => BrowserWindow | null;
  readonly translate: () => Translate;
  /** Answers the save dialog with a free name in this folder (`POLKUPAJA_SAVE_DIR`). */
  readonly saveFolder?: string | undefined;
  /** Answers the open dialog with this file (`POLKUPAJA_OPEN_FILE`). */
  readonly openFile?: string | undefined;
}

/** Files by way of the system's dialogs. */
export function desktopFiles(options: DesktopFilesOptions): FilePort {
  const saved = new Set<string>();
  let lastFolder: string | undefined;

  async function chooseTarget(file: NewFile): Promise<Target | null> {
    if (options.saveFolder !== undefined) return { path: join(options.saveFolder, file.fileName), agreed: false };
    const t = options.translate();
    const request: Electron.SaveDialogOptions = {
      title: t(SAVE_TITLES[file.type] ?? 'shell.saveResult'),
      defaultPath: join(lastFolder ?? app.getPath('documents'), file.fileName),
      filters: [filterOf(file.type, t)],
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    };
    const window = options.window();
    const { canceled, filePath } = window === null ? await dialog.showSaveDialog(request) : await dialog.showSaveDialog(window, request);
    if (canceled || filePath === '') return null;
    lastFolder = dirname(filePath);
    if (extname(filePath).toLowerCase() === `.${file.type}`) return { path: filePath, agreed: true };
    // With the extension it is another file than the one the dialog asked about.
    return { path: `${filePath}.${file.type}`, agreed: false };
  }

  return {
    async deliver(file): Promise<FileOutcome> {
      const target = await chooseTarget(file);
      if (target === null) return { kind: 'cancelled' };
      const outcome = await deliverTo(target, file);
      if (outcome.kind === 'saved') saved.add(outcome.path);
      return outcome;
    },
    async pickWorkshop() {
      const path = options.openFile || (await askForFile(options, 'polku'));
      return path === null ? err('cancelled') : readWorkshopFile(path);
    },
    async pickTemplate() {
      const path = options.openFile || (await askForFile(options, 'json'));
      return path === null ? err('cancelled') : readWorkshopFile(path);
    },
    async chooseCertificate() {
      const t = options.translate();
      const request: Electron.OpenDialogOptions = {
        title: t('certificate.choose'),
        message: t('certificate.chooseHint'),
        filters: [{ name: t('certificate.fileKind'), extensions: ['pem', 'crt', 'cer', 'key', 'pfx', 'p12'] }],
        properties: ['openFile', 'multiSelections'],
      };
      const window = options.window();
      const { canceled, filePaths } = window === null ? await dialog.showOpenDialog(request) : await dialog.showOpenDialog(window, request);
      return canceled || filePaths.length === 0 ? null : filePaths.slice(0, MAX_CERTIFICATE_FILES);
    },
    async chooseFolder() {
      const t = options.translate();
      const request: Electron.OpenDialogOptions = { title: t('backup.choose'), properties: ['openDirectory', 'createDirectory'] };
      const window = options.window();
      const { canceled, filePaths } = window === null ? await dialog.showOpenDialog(request) : await dialog.showOpenDialog(window, request);
      return canceled ? null : (filePaths[0] ?? null);
    },
    async show(path) {
      if (saved.has(path)) shell.showItemInFolder(path);
    },
  };
}

async function askForFile(options: DesktopFilesOptions, type: 'polku' | 'json'): Promise<string | null> {
  const t = options.translate();
  const request: Electron.OpenDialogOptions = { title: t(type === 'polku' ? 'shell.openWorkshop' : 'shell.openTemplate'), filters: [filterOf(type, t)], properties: ['openFile'] };
  const window = options.window();
  const { canceled, filePaths } = window === null ? await dialog.showOpenDialog(request) : await dialog.showOpenDialog(window, request);
  return canceled ? null : (filePaths[0] ?? null);
}

const filterOf = (type: FileType, t: Translate): FileFilter => ({ name: t(KIND_NAMES[type]), extensions: [type] });
