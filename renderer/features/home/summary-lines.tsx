import { formatDate, formatMoment } from '../../../shared/i18n';
import type { WorkshopSummary } from '../../../shared/ipc';
import { useLanguage, useT } from '../../ui';
import css from './workshop-card.module.css';

/** Region, date and groups; when it was last changed. */
export function SummaryLines({ workshop }: { readonly workshop: WorkshopSummary }) {
  const t = useT();
  const { language } = useLanguage();
  const facts = [workshop.region, formatDate(workshop.date, language), t('home.groups', { count: workshop.groups.length })].filter((fact) => fact !== '');
  return (
    <>
      <p className={css.facts}>
        {facts.map((fact, index) => (
          <span key={fact}>{index < facts.length - 1 ? `${fact} · ` : fact}</span>
        ))}
      </p>
      {workshop.keepUntil !== undefined && workshop.keepUntil !== '' && <p className={css.facts}>{t('files.keepShort', { date: formatDate(workshop.keepUntil, language) })}</p>}
      <p className={css.facts}>{t('home.changed', { moment: formatMoment(workshop.changedAt, language) })}</p>
    </>
  );
}
