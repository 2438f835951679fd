import { useState } from 'react';
import { Radio } from 'lucide-react';
import { failureText, problemText } from '../../bridge';
import { Button, Dialog, Notice, Skeleton, useT } from '../../ui';
import { HostingDetails } from './hosting-details';
import { ShareBig } from './share-big';
import type { Hosting } from './use-hosting';
import css from './share-panel.module.css';

export interface SharePanelProps {
  /** The workshop's title. */
  readonly title: string;
  readonly hosting: Hosting;
  readonly onClose: () => void;
}

/** Inviting people: sharing starts on demand, then address, QR code and code, and who has come. */
export function SharePanel({ title, hosting, onClose }: SharePanelProps) {
  const t = useT();
  const [big, setBig] = useState(false);
  const { state, problem, failure, busy } = hosting;
  return (
    <>
      <Dialog title={t('share.title')} isOpen onClose={onClose} size="wide">
        {problem && <Notice tone="danger">{problemText(t, problem)}</Notice>}
        {failure && <Notice tone="danger">{failureText(t, failure)}</Notice>}
        {state === null && !failure && <Skeleton height={280} />}
        {state?.kind === 'off' && (
          <div className={css.start}>
            <p>{t('share.startText')}</p>
            <Button variant="primary" size="large" autoFocus icon={<Radio />} isPending={busy} onPress={() => void hosting.start()}>
              {busy ? t('share.starting') : t('share.start')}
            </Button>
          </div>
        )}
        {state?.kind === 'on' && <HostingDetails title={title} state={state} hosting={hosting} onBig={() => setBig(true)} />}
      </Dialog>
      {big && state?.kind === 'on' && <ShareBig title={title} state={state} onClose={() => setBig(false)} />}
    </>
  );
}
