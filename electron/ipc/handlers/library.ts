import type { WorkshopSummary } from '../../../shared/ipc';
import { createT } from '../../../shared/i18n/every-language';
import { safeFileName } from '../../../shared/kernel/file-name';
import { err, ok } from '../../../shared/kernel/result';
import type { Archive } from '../../archive';
import type { LibraryEntry } from '../../library';
import type { HandlerPorts } from '../ports';
import { fileOpener } from '../open-workshop-file';
import { freshThumbnail } from '../thumbnail';
import type { HandlersOf } from './namespace';

type Outcome = { kind: 'done'; workshopId: string } | { kind: 'problem'; problem: 'not-found' };
const outcome = (workshopId: string, done: boolean): Outcome => (done ? { kind: 'done', workshopId } : { kind: 'problem', problem: 'not-found' });

export function libraryHandlers({ library, host, files }: HandlerPorts, archive: Archive): HandlersOf<'library'> {
  const summaryOf = ({ thumbnailStale: _, ...entry }: LibraryEntry): WorkshopSummary => ({ ...entry, hosted: host.hostingState(entry.id).kind === 'on' });

  const opener = fileOpener(library, host);

  return {
    'library.list': async () => {
      const summaries: WorkshopSummary[] = [];
      for (const entry of await library.list()) summaries.push(summaryOf(await freshThumbnail(entry, library, host)));
      return summaries;
    },
    'library.listBin': async () => (await library.listBin()).map(summaryOf),
    'library.create': async (input) => {
      const workshopId = await library.create(input);
      return workshopId === null ? { kind: 'problem', problem: 'not-found' } : { kind: 'done', workshopId };
    },
    'library.open': async ({ workshopId }) => {
      if ((await library.info(workshopId)) === null) return { kind: 'problem', problem: 'not-found' };
      // Damage must be known before anybody writes, not when somebody comes across it.
      const { damaged } = await library.verify(workshopId);
      const entry = await library.info(workshopId);
      if (entry === null) return { kind: 'problem', problem: 'not-found' };
      const seat = host.facilitatorSession(workshopId);
      return {
        kind: 'opened',
        workshop: { summary: summaryOf({ ...entry, damaged }), socketBase: host.inner.socketBase, ...seat, readOnly: damaged },
      };
    },
    'library.rename': async ({ workshopId, title }) => outcome(workshopId, await library.rename(workshopId, title)),
    'library.duplicate': async ({ workshopId, title }) => {
      const copy = await library.duplicate(workshopId, title);
      return outcome(copy ?? workshopId, copy !== null);
    },
    'library.moveToBin': async ({ workshopId }) => {
      // Nobody can go on working in something that is in the bin.
      if (host.hostingState(workshopId).kind === 'on') await host.stopHosting(workshopId);
      return outcome(workshopId, await library.moveToBin(workshopId));
    },
    'library.restoreFromBin': async ({ workshopId }) => outcome(workshopId, await library.restoreFromBin(workshopId)),
    'library.deleteForever': async ({ workshopId }) => {
      archive.forget(workshopId);
      return outcome(workshopId, await library.deleteForever(workshopId));
    },
    'library.saveFile': async ({ workshopId }) => {
      const entry = await library.info(workshopId);
      if (entry === null) return { kind: 'problem', problem: 'not-found' };
      return files.deliver({
        fileName: safeFileName(entry.title, 'polku', createT(entry.language)('shell.fileKindWorkshop')),
        type: 'polku',
        make: async () => {
          const bytes = await library.exportFile(workshopId);
          return bytes === null ? err('not-found') : ok(bytes);
        },
      });
    },
    'library.saveRedacted': async ({ workshopId }) => {
      const entry = await library.info(workshopId);
      const redacted = entry && (await library.exportRedacted(workshopId));
      if (!entry || !redacted) return { kind: 'problem', problem: 'not-found' };
      const name = createT(entry.language)('files.redactedName', { title: redacted.title });
      return files.deliver({ fileName: safeFileName(name, 'polku', createT(entry.language)('shell.fileKindWorkshop')), type: 'polku', make: async () => ok(redacted.bytes) });
    },
    'library.openFile': async ({ base64 }) => {
      const picked = base64 === undefined ? await files.pickWorkshop() : ok(new Uint8Array(Buffer.from(base64, 'base64')));
      if (!picked.ok) return picked.error === 'cancelled' ? { kind: 'cancelled' } : { kind: 'problem', problem: picked.error };
      return opener.open(picked.value);
    },
    'library.openSalvaged': ({ title }) => opener.openSalvaged(title),
  };
}
