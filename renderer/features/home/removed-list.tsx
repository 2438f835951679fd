import { useEffect, useState } from 'react';
import { formatDate, formatMoment } from '../../../shared/i18n';
import type { Removal } from '../../../shared/ipc';
import { useHostAccess } from '../../bridge';
import { useLanguage, useT } from '../../ui';
import css from './home-page.module.css';

/** The record of what was removed for good. `version` changes when the list may have grown. */
export function RemovedList({ version }: { readonly version: number }) {
  const t = useT();
  const { language } = useLanguage();
  const { bridge } = useHostAccess();
  const [removed, setRemoved] = useState<readonly Removal[]>([]);
  useEffect(() => {
    let current = true;
    bridge.call('keeping.removed', {}).then((all) => current && setRemoved(all), () => undefined);
    return () => {
      current = false;
    };
  }, [bridge, version]);
  if (removed.length === 0) return null;
  return (
    <section className={css.section} aria-labelledby="removed-for-good">
      <h2 id="removed-for-good">{t('files.removedTitle')}</h2>
      <p className={css.muted}>{t('files.removedText')}</p>
      <ul>
        {removed.map(({ at, date, groups, keepUntil }) => (
          <li key={at}>
            {t('files.removedLine', { at: formatMoment(at, language), date: formatDate(date, language) || '–', groups })}
            {keepUntil !== '' && ` (${t('files.removedKeep', { date: formatDate(keepUntil, language) })})`}
          </li>
        ))}
      </ul>
    </section>
  );
}
