import type { Translate } from '../../../shared/i18n';
import type { Warning } from '../../../shared/outline';

export interface WarningWords {
  readonly rule: string;
  /** What it is about, in the group's own words. */
  readonly subject: string;
}

export const warningWords = ({ rule, subject }: Pick<Warning, 'rule' | 'subject'>, t: Translate): WarningWords => ({
  rule: t(`warnings.${rule}`),
  subject: subject.trim() === '' ? t('warnings.untitled') : subject.trim(),
});
