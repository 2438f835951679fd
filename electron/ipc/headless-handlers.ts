import type { Handlers } from '../../shared/ipc';
import { err } from '../../shared/kernel/result';
import { unlessCancelled } from '../../shared/kernel/unless-cancelled';
import type { HostCore } from '../host';
import type { Library } from '../library';
import type { SettingsStore } from '../platform/settings-file';
import { createHandlers } from './handlers';
import { FILE_TYPES, type FilePort } from './ports';

export interface HeadlessOptions {
  readonly library: Library;
  readonly host: HostCore;
  readonly settings: SettingsStore;
}

/**
 * The handlers for a facilitator whose window is a browser: files are downloaded and uploaded, a PDF is a page that
 * she prints, and another host's workshop is simply opened in the browser.
 */
export function createHeadlessHandlers({ library, host, settings }: HeadlessOptions): Handlers {
  const files: FilePort = {
    async deliver({ fileName, type, make, signal }) {
      const made = await unlessCancelled(make(), signal);
      if (made === null) return { kind: 'cancelled' };
      if (!made.ok) return { kind: 'problem', problem: made.error };
      return { kind: 'download', fileName, url: host.offerDownload({ bytes: made.value, fileName, contentType: FILE_TYPES[type] }) };
    },
    pickWorkshop: async () => err('not-here'),
    pickTemplate: async () => err('not-here'),
    chooseCertificate: async () => null,
    chooseFolder: async () => null,
    show: async () => undefined,
  };
  // The asker holds the key; a tab of its own would not know it.
  const address = (jobId: string): string => `/report.html?job=${encodeURIComponent(jobId)}#host=${host.facilitatorKey()}`;
  return createHandlers({ library, host, settings, files, report: { kind: 'page', address }, region: null, certificate: null, backups: null, openGuestWindow: null, openProjector: null });
}
