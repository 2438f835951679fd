import type { HostingState } from '../../../shared/ipc';
import { FullScreenDialog, useT } from '../../ui';
import { shownAddress } from './shown-address';
import { PeopleLine } from './people-line';
import { QrCode } from './qr-code';
import css from './share-panel.module.css';

interface ShareBigProps {
  readonly title: string;
  readonly state: Extract<HostingState, { kind: 'on' }>;
  readonly onClose: () => void;
}

/** For the projector: read from the back of the room. */
export function ShareBig({ title, state, onClose }: ShareBigProps) {
  const t = useT();
  return (
    <FullScreenDialog title={t('share.title')} isOpen onClose={onClose} closeLabel={t('share.closeBig')}>
      <div className={css.big}>
        <h2 className={css.bigTitle}>{title}</h2>
        <div className={css.bigColumns}>
          <QrCode svg={state.qrSvg} isBig />
          <dl className={css.bigWords}>
            <div>
              <dt>{t('share.address')}</dt>
              <dd className={css.bigAddress}>{shownAddress(state.shortUrl)}</dd>
            </div>
            <div>
              <dt>{t('share.code')}</dt>
              <dd className={css.bigCode}>{state.code}</dd>
            </div>
          </dl>
        </div>
        <p className={css.bigPeople}>
          <PeopleLine people={state.people} />
        </p>
      </div>
    </FullScreenDialog>
  );
}
