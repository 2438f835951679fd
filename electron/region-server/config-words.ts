import type { Translate } from '../../shared/i18n';
import type { ConfigProblem } from './read-config';

export function configProblemText(t: Translate, problem: ConfigProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return t('server.configUnreadable', problem);
    case 'syntax':
      return t('server.configSyntax', problem);
    case 'unknown-key':
      return t('server.configUnknownKey', problem);
    case 'missing':
      return t('server.configMissing', problem);
    case 'bad':
      return t('server.configBad', problem);
    case 'tls-half':
      return t('server.configTlsHalf');
  }
}
