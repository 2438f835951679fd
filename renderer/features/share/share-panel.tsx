import { useState } from 'react';
import { Radio } from 'lucide-react';
import { failureText, problemText } from '../../bridge';
import { Button, Dialog, Notice, Skeleton, useT } from '../../ui';
import { HandOver } from '../handover';
import { RegionOffer, RegionThere, useRegion } from '../region';
import { HostingDetails } from './hosting-details';
import { ShareBig } from './share-big';
import type { Hosting } from './use-hosting';
import css from './share-panel.module.css';

export interface SharePanelProps {
  /** The workshop's title. */
  readonly title: string;
  readonly workshopId: string;
  readonly hosting: Hosting;
  /** The workshop is hosted elsewhere now: on the server, or here again. */
  readonly onMoved: () => void;
  readonly onClose: () => void;
}

/** Inviting people: sharing starts on demand, then address, QR code and code, and who has come. */
export function SharePanel({ title, workshopId, hosting, onMoved, onClose }: SharePanelProps) {
  const t = useT();
  const region = useRegion(workshopId, true);
  const there = region.state?.kind === 'there';
  const [big, setBig] = useState(false);
  const { state, problem, failure, busy } = hosting;
  return (
    <>
      <Dialog title={t('share.title')} isOpen onClose={onClose} size="wide">
        {problem && <Notice tone="danger">{problemText(t, problem)}</Notice>}
        {failure && <Notice tone="danger">{failureText(t, failure)}</Notice>}
        {state === null && !failure && <Skeleton height={280} />}
        {state?.kind === 'off' && !there && (
          <div className={css.start}>
            <p>{t('share.startText')}</p>
            <Button variant="primary" size="large" autoFocus icon={<Radio />} isPending={busy} onPress={() => void hosting.start()}>
              {busy ? t('share.starting') : t('share.start')}
            </Button>
            <RegionOffer region={region} onMoved={onMoved} />
          </div>
        )}
        {state?.kind === 'on' && <HostingDetails title={title} state={state} hosting={hosting} onServer={there} onBig={() => setBig(true)} />}
        {state?.kind === 'on' && !there && <HandOver workshopId={workshopId} onDone={onClose} />}
        {there && <RegionThere region={region} onMoved={onMoved} />}
      </Dialog>
      {big && state?.kind === 'on' && <ShareBig title={title} state={state} onClose={() => setBig(false)} />}
    </>
  );
}
