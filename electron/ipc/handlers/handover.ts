import { createT } from '../../../shared/i18n/every-language';
import { safeFileName } from '../../../shared/kernel/file-name';
import { err, ok } from '../../../shared/kernel/result';
import { handOver } from '../../handover';
import type { HandlerPorts } from '../ports';
import type { HandlersOf } from './namespace';

export function handoverHandlers({ library, host, files }: HandlerPorts): HandlersOf<'handover'> {
  return {
    'handover.write': async ({ workshopId }) => {
      const entry = await library.info(workshopId);
      if (entry === null) return { kind: 'problem', problem: 'not-found' };
      const t = createT(entry.language);
      return files.deliver({
        fileName: safeFileName(t('handover.fileName', { title: entry.title }), 'polku', t('shell.fileKindWorkshop')),
        type: 'polku',
        async make() {
          const bytes = await handOver(library, host, workshopId);
          return bytes === null ? err('not-found') : ok(bytes);
        },
      });
    },
  };
}
