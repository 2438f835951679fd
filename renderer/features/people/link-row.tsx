import { CalendarClock, Copy, Link2, Link2Off, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { formatMoment } from '../../../shared/i18n';
import { MAIN_LINK, type LinkInfo } from '../../../shared/ipc';
import { Button, copyText, MenuButton, TextField, useLanguage, useT, useToasts } from '../../ui';
import { LINK_TIME_IDS, LINK_TIMES } from './link-times';
import type { PeopleControl } from './use-people-state';
import css from './people.module.css';

interface LinkRowProps {
  readonly link: LinkInfo;
  /** The host's clock. */
  readonly now: number;
  readonly act: PeopleControl['act'];
}

export function LinkRow({ link: { id, role, url, code, expiresAt, state }, now, act }: LinkRowProps) {
  const t = useT();
  const { language } = useLanguage();
  const { show } = useToasts();
  const [byHand, setByHand] = useState(false);
  const name = id === MAIN_LINK ? t('people.link.main') : t(`people.role.${role}`);
  const time = formatMoment(expiresAt, language);
  const copy = async (): Promise<void> => {
    const copied = await copyText(url);
    setByHand(!copied);
    if (copied) show({ tone: 'ok', text: t('people.link.copied') });
  };
  return (
    <li className={css.link} data-testid="link" data-role={role} data-state={state} data-link={id}>
      <span className={css.linkWords}>
        <strong className={css.linkName}>
          {state === 'valid' ? <Link2 aria-hidden /> : <Link2Off aria-hidden />}
          {name}
        </strong>
        <span className={css.linkFacts} data-state={state}>
          {state === 'valid' && (code === '' ? t('people.link.noCode') : t('people.link.code', { code }))}
          {state === 'valid' && ' · '}
          {state === 'revoked' ? t('people.link.revoked') : t(state === 'valid' ? 'people.link.until' : 'people.link.expired', { time })}
        </span>
      </span>
      <span className={css.linkButtons}>
        {state === 'valid' && (
          <Button icon={<Copy />} aria-label={t('people.link.copyName', { name })} isDisabled={url === ''} onPress={() => void copy()}>
            {t('people.link.copy')}
          </Button>
        )}
        {state !== 'revoked' && (
          <MenuButton
            label={t('people.link.expiryName', { name })}
            trigger={
              <Button variant="quiet" icon={<CalendarClock />} aria-label={t('people.link.expiryName', { name })}>
                {t('people.link.expiry')}
              </Button>
            }
            groups={[{ id: 'time', entries: LINK_TIME_IDS.map((one) => ({ id: one, label: t(`people.time.${one}`), onAction: () => void act('people.setLinkExpiry', { linkId: id, expiresAt: now + LINK_TIMES[one] }) })) }]}
          />
        )}
        <Button variant="quiet" icon={<RefreshCw />} aria-label={t('people.link.renewName', { name })} onPress={() => void act('people.renewLink', { linkId: id })}>
          {t('people.link.renew')}
        </Button>
        {state !== 'revoked' && (
          <Button variant="quiet" icon={<Link2Off />} aria-label={t('people.link.revokeName', { name })} onPress={() => void act('people.revokeLink', { linkId: id })}>
            {t('people.link.revoke')}
          </Button>
        )}
      </span>
      {byHand && <TextField label={t('people.link.byHand')} value={url} onChange={() => undefined} isReadOnly autoFocus />}
    </li>
  );
}
