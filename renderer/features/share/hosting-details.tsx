import { useState } from 'react';
import { Copy, Maximize, RefreshCw, Square } from 'lucide-react';
import type { HostingState } from '../../../shared/ipc';
import { Button, copyText, Notice, Select, TextField, useT, useToasts } from '../../ui';
import { SecureLine } from '../certificate';
import { PeopleLine } from './people-line';
import { QrCode } from './qr-code';
import { shownAddress } from './shown-address';
import type { Hosting } from './use-hosting';
import css from './share-panel.module.css';

interface HostingDetailsProps {
  readonly title: string;
  readonly state: Extract<HostingState, { kind: 'on' }>;
  readonly hosting: Hosting;
  /** On the region's server: it ends there by another way, and this computer's network does not matter. */
  readonly onServer: boolean;
  readonly onBig: () => void;
}

/** How people get in, who is in, and what the facilitator can do about it. */
export function HostingDetails({ title, state, hosting, onServer, onBig }: HostingDetailsProps) {
  const t = useT();
  const { show } = useToasts();
  const [byHand, setByHand] = useState(false);
  const invitation = t('share.invitation', { title, url: state.joinUrl, address: shownAddress(state.shortUrl), code: state.code });
  const copy = async (): Promise<void> => {
    const copied = await copyText(invitation);
    setByHand(!copied);
    if (copied) show({ tone: 'ok', text: t('share.copied') });
  };
  const renew = async (): Promise<void> => {
    if (await hosting.renewCode()) show({ tone: 'ok', text: t('share.renewed') });
  };
  const stop = async (): Promise<void> => {
    if (await hosting.stop()) show({ text: t('share.stopped') });
  };
  return (
    <>
      {state.portChanged && <Notice tone="warning">{t('share.portChanged')}</Notice>}
      <div className={css.columns}>
        <QrCode svg={state.qrSvg} />
        <div className={css.side}>
          <p className={css.muted}>{t('share.howTo')}</p>
          <dl className={css.facts}>
            <div>
              <dt>{t('share.address')}</dt>
              <dd className={css.address} data-testid="join-address">
                {shownAddress(state.shortUrl)}
              </dd>
            </div>
            <div>
              <dt>{t('share.code')}</dt>
              <dd className={css.code} data-testid="join-code">
                {state.code}
              </dd>
            </div>
            <div>
              <dt>{t('share.link')}</dt>
              <dd className={css.link} data-testid="join-url">
                {state.joinUrl}
              </dd>
            </div>
          </dl>
          <p className={css.people} role="status">
            <PeopleLine people={state.people} />
          </p>
        </div>
      </div>
      <div className={css.buttons}>
        <Button variant="primary" autoFocus icon={<Copy />} onPress={() => void copy()}>
          {t('share.copy')}
        </Button>
        <Button icon={<Maximize />} onPress={onBig}>
          {t('share.big')}
        </Button>
        <Button icon={<RefreshCw />} isDisabled={hosting.busy} onPress={() => void renew()}>
          {t('share.renew')}
        </Button>
        {!onServer && (
          <Button icon={<Square />} isDisabled={hosting.busy} onPress={() => void stop()}>
            {t('share.stop')}
          </Button>
        )}
      </div>
      <SecureLine joinUrl={state.joinUrl} />
      {byHand && <TextField label={t('share.copyByHand')} value={invitation} onChange={() => undefined} rows={4} isReadOnly autoFocus />}
      {state.interfaces.length > 1 && (
        <Select
          label={t('share.network')}
          hint={t('share.networkHint')}
          value={state.address}
          options={state.interfaces.map(({ name, address }) => ({ id: address, label: `${address} (${name})` }))}
          isDisabled={hosting.busy}
          onChange={(address) => void hosting.start(address)}
        />
      )}
      {!onServer && <p className={css.muted}>{t('share.firewall')}</p>}
    </>
  );
}
