import type { WorkshopSummary } from '../../../shared/ipc';
import { Notice, useT } from '../../ui';

/** Reminds of workshops whose retention date has passed; `today` is an ISO date. */
export function DueNotice({ workshops, today }: { readonly workshops: readonly WorkshopSummary[]; readonly today: string }) {
  const t = useT();
  const due = workshops.filter(({ keepUntil }) => keepUntil !== undefined && keepUntil !== '' && keepUntil < today);
  if (due.length === 0) return null;
  return (
    <Notice tone="warning" title={t('files.keepDue', { count: due.length })}>
      {t('files.keepDueText', { titles: due.map(({ title }) => title).join(', ') })}
    </Notice>
  );
}
