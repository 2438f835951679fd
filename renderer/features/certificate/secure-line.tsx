import { Lock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { formatDate } from '../../../shared/i18n';
import { useHostAccess } from '../../bridge';
import { Notice, useLanguage, useT } from '../../ui';
import { dayOf, expiresSoon } from './certificate-time';
import css from './certificate.module.css';

/** Beside the invitation of a room that is shared by TLS: that it is, and how much longer. */
export function SecureLine({ joinUrl }: { readonly joinUrl: string }) {
  const t = useT();
  const { language } = useLanguage();
  const { bridge } = useHostAccess();
  const isSecure = /^https:.*[&#]f=/.test(joinUrl);
  const [until, setUntil] = useState<number | null>(null);
  useEffect(() => {
    // A second facilitator's computer has no word in it.
    if (isSecure) bridge.call('certificate.state', {}).then((state) => setUntil(state.kind === 'set' ? state.validUntil : null), () => undefined);
  }, [bridge, isSecure]);
  if (!isSecure) return null;
  return (
    <>
      <p className={css.secure} data-testid="secure">
        <Lock aria-hidden />
        <span>{t('certificate.safe')}</span>
      </p>
      {until !== null && expiresSoon(until, Date.now()) && <Notice tone="warning">{t('certificate.soon', { date: formatDate(dayOf(until), language) })}</Notice>}
    </>
  );
}
