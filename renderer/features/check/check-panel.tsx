import { CircleAlert, CircleCheck, Copy, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { formatTime, type Translate } from '../../../shared/i18n';
import type { CheckedDevice, CheckState } from '../../../shared/ipc';
import { findBlockers, type FindingKind, type FindingTone } from '../../../shared/readiness';
import { Button, copyText, Notice, Skeleton, TextField, useLanguage, useT, useToasts } from '../../ui';
import { itMessage } from './it-message';
import { useCheckState } from './use-check-state';
import css from './check.module.css';

const TONE_ICONS = { problem: CircleAlert, note: TriangleAlert, ok: CircleCheck } as const satisfies Readonly<Record<FindingTone, LucideIcon>>;

/** Before the day: whether this network lets people in, what is in the way, and what to tell whom. */
export function CheckPanel({ workshopId }: { readonly workshopId: string }) {
  const t = useT();
  const state = useCheckState(workshopId);
  if (state === null) return <Skeleton count={2} height={120} />;
  if (state === 'off') return <Notice>{t('check.before.notShared')}</Notice>;
  return <Checked check={state} />;
}

function Checked({ check }: { readonly check: CheckState }) {
  const t = useT();
  const { language } = useLanguage();
  const { show } = useToasts();
  const [pageFails, setPageFails] = useState(false);
  const findings = findBlockers(check, pageFails);
  const message = itMessage(check, findings, t);
  const copy = async (text: string, said: string): Promise<void> => {
    if (await copyText(text)) show({ tone: 'ok', text: said });
  };
  return (
    <div className={css.panel}>
      <div className={css.columns}>
        <img className={css.qr} src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(check.qrSvg)}`} alt={t('check.qrLabel')} />
        <div className={css.side}>
          <p>{t('check.before.text')}</p>
          <p className={css.address} data-testid="check-url">
            {check.url}
          </p>
          <div className={css.buttons}>
            <Button icon={<Copy />} onPress={() => void copy(check.url, t('check.copied'))}>
              {t('check.copy')}
            </Button>
            <Button onPress={() => setPageFails((now) => !now)}>{t(pageFails ? 'check.pageFails.undo' : 'check.pageFails')}</Button>
          </div>
        </div>
      </div>
      <section aria-labelledby="check-findings" className={css.section}>
        <h3 id="check-findings">{t('check.findings')}</h3>
        <ul className={css.findings} role="list" aria-live="polite">
          {findings.map(({ kind, tone }) => {
            const Icon = TONE_ICONS[tone];
            return (
              <li key={kind} className={css.finding} data-testid="finding" data-finding={kind} data-tone={tone}>
                <Icon aria-hidden />
                <span>
                  <strong>{t(`check.${kind}`)}</strong>
                  <span className={css.findingText}>{findingText(kind, check.address, t)}</span>
                </span>
              </li>
            );
          })}
        </ul>
      </section>
      {message !== null && (
        <section aria-labelledby="check-it" className={css.section}>
          <h3 id="check-it">{t('check.forIt')}</h3>
          <TextField label={t('check.forIt')} value={message} onChange={() => undefined} rows={7} isReadOnly />
          <div className={css.buttons}>
            <Button variant="primary" icon={<Copy />} onPress={() => void copy(message, t('check.forIt.copied'))}>
              {t('check.forIt.copy')}
            </Button>
          </div>
          <Notice title={t('check.region.title')}>{t('check.region.text')}</Notice>
        </section>
      )}
      <section aria-labelledby="check-own" className={css.section}>
        <h3 id="check-own">{t('check.own')}</h3>
        <ul className={css.plain}>
          {check.own.map(({ name, address, isVirtual, answers }) => (
            <li key={address}>{[`${address} (${name})`, t(answers ? 'check.own.answers' : 'check.own.silent'), isVirtual ? t('check.own.virtual') : ''].filter(Boolean).join(' · ')}</li>
          ))}
        </ul>
      </section>
      {check.devices.length > 0 && (
        <section aria-labelledby="check-devices" className={css.section}>
          <h3 id="check-devices">{t('check.devices')}</h3>
          <ul className={css.plain}>
            {check.devices.map((device) => (
              <li key={device.at} data-testid="checked-device">
                {[formatTime(device.at, language), t(`check.device.${device.device}`), device.hostAddress, channelText(device, t)].join(' · ')}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const findingText = (kind: FindingKind, address: string, t: Translate): string => (kind === 'other-network' ? t('check.other-network.text', { address }) : t(`check.${kind}.text`));

function channelText({ websocket, channel, channelMs }: CheckedDevice, t: Translate): string {
  if (!websocket) return t('check.device.noSocket');
  return channel === 'open' ? t('check.device.channel.open', { ms: channelMs ?? 0 }) : t(`check.device.channel.${channel}`);
}
