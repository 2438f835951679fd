import { csvOf } from '../../../shared/kernel/csv';
import { safeFileName } from '../../../shared/kernel/file-name';
import { ok } from '../../../shared/kernel/result';
import { parseJoinLink } from '../join-link';
import type { HandlerPorts } from '../ports';
import type { HandlersOf } from './namespace';

export function appHandlers({ files, openGuestWindow, openProjector }: HandlerPorts): HandlersOf<'app'> {
  return {
    'app.openJoinLink': async ({ url }) => {
      const link = parseJoinLink(url);
      if (link === null || openGuestWindow === null) return { opened: false };
      return openGuestWindow(link);
    },
    'app.openProjector': async ({ workshopId }) => ({ opened: openProjector !== null && (await openProjector(workshopId)) }),
    'app.saveCalendar': ({ title, ics }) => files.deliver({ fileName: safeFileName(title, 'ics', 'Polkupaja'), type: 'ics', make: async () => ok(new TextEncoder().encode(ics)) }),
    'app.saveTable': ({ title, rows }) => files.deliver({ fileName: safeFileName(title, 'csv', 'Polkupaja'), type: 'csv', make: async () => ok(new TextEncoder().encode(csvOf(rows))) }),
    'app.showFile': async ({ path }) => {
      await files.show(path);
      return {};
    },
  };
}
