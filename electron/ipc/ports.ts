import type { CallOutput, FileOutcome, Problem } from '../../shared/ipc';
import type { Result } from '../../shared/kernel/result';
import type { Backups } from '../backup';
import type { RoomCertificate } from '../certificate';
import type { HostCore } from '../host';
import type { Library } from '../library';
import type { RegionHosting } from '../region';
import type { SettingsStore } from '../platform/settings-file';

export const FILE_TYPES = {
  polku: 'application/x-polkupaja',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  vcf: 'text/vcard; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
} as const;
export type FileType = keyof typeof FILE_TYPES;

/** A file to be made once it is known where it goes. */
export interface NewFile {
  /** Safe, with extension. */
  readonly fileName: string;
  readonly type: FileType;
  readonly make: () => Promise<Result<Uint8Array, Problem>>;
  /** Aborted: no file comes of it any more. */
  readonly signal?: AbortSignal;
}

/** Where files go to and come from: dialogs and folders in the app, downloads and uploads in a browser. */
export interface FilePort {
  /** Asks where if there is somebody to ask, makes the file and delivers it whole. */
  deliver(file: NewFile): Promise<FileOutcome>;
  /** The bytes of a workshop file that the person chooses. */
  pickWorkshop(): Promise<Result<Uint8Array, Problem | 'cancelled'>>;
  /** The bytes of a template's file that the person chooses. */
  pickTemplate(): Promise<Result<Uint8Array, Problem | 'cancelled'>>;
  /** Where the certificate and its key lie that the person chooses, one file or two; null when she chooses none. */
  chooseCertificate(): Promise<readonly string[] | null>;
  /** The folder that the person chooses for copies; null when she chooses none. */
  chooseFolder(): Promise<string | null>;
  /** Shows a file in its folder; only one that `deliver` has saved. */
  show(path: string): Promise<void>;
}

/** How a report becomes a PDF: printed here by a hidden window, or a page that the person prints in the browser. */
export type ReportPort =
  | { readonly kind: 'print'; readonly print: (jobId: string, signal?: AbortSignal) => Promise<Result<Uint8Array, Problem>> }
  | { readonly kind: 'page'; readonly address: (jobId: string) => string };

/** Everything the handlers touch. None of it is Electron, so that the same handlers serve the host without a window. */
export interface HandlerPorts {
  readonly library: Library;
  readonly host: HostCore;
  readonly settings: SettingsStore;
  readonly files: FilePort;
  readonly report: ReportPort;
  /** Hosting on a server; null where that is done by others. */
  readonly region: RegionHosting | null;
  /** The certificate of the guests' doors; null where an administrator gives it. */
  readonly certificate: RoomCertificate | null;
  /** Copies in another folder; null where an administrator makes them. */
  readonly backups: Backups | null;
  /** Opens another host's workshop in a window of its own, if the right one answers there. Null where there are no windows. */
  readonly openGuestWindow: ((link: URL) => Promise<CallOutput<'app.openJoinLink'>>) | null;
  /** Opens a workshop's projector face in a window of its own. Null where there are no windows. */
  readonly openProjector: ((workshopId: string) => Promise<boolean>) | null;
}
