import type { Translate } from '../../../shared/i18n';
import type { CheckState } from '../../../shared/ipc';
import { isForIt, type Finding } from '../../../shared/readiness';

/** What to tell the IT department, ready to be sent; null when there is nothing that they could do. */
export function itMessage({ address, port }: Pick<CheckState, 'address' | 'port'>, findings: readonly Finding[], t: Translate): string | null {
  const where = { address, port: String(port) };
  const lines = findings.flatMap(({ kind }) => (isForIt(kind) ? [`- ${t(`check.${kind}.it`, where)}`] : []));
  return lines.length === 0 ? null : [t('check.forIt.greeting', where), ...lines].join('\n');
}
