import { useState } from 'react';
import { ArrowRightLeft } from 'lucide-react';
import { useFileOutcome, useHostAccess, useReportFailure } from '../../bridge';
import { Button, Dialog, Notice, useT, useToasts } from '../../ui';

interface HandOverProps {
  readonly workshopId: string;
  /** The hosting has ended here. */
  readonly onDone: () => void;
}

/** The way to another laptop: what it means is said before the button that does it. */
export function HandOver({ workshopId, onDone }: HandOverProps) {
  const t = useT();
  const { bridge } = useHostAccess();
  const { show } = useToasts();
  const outcomeText = useFileOutcome();
  const reportFailure = useReportFailure();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const go = async (): Promise<void> => {
    setBusy(true);
    try {
      const outcome = await bridge.call('handover.write', { workshopId });
      const said = outcomeText(outcome);
      if (said === null) return;
      const name = outcome.kind === 'saved' ? (outcome.path.split(/[\\/]/).pop() ?? '') : null;
      show(name === null ? said : { ...said, text: t('handover.done', { name }) });
      if (outcome.kind === 'problem') return;
      setOpen(false);
      onDone();
    } catch (error) {
      reportFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div>
        <Button variant="quiet" icon={<ArrowRightLeft />} onPress={() => setOpen(true)}>
          {t('handover.go')}
        </Button>
      </div>
      <Dialog
        title={t('handover.title')}
        isOpen={open}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{t('common.cancel')}</Button>
            <Button variant="primary" isPending={busy} onPress={() => void go()}>
              {t('handover.go')}
            </Button>
          </>
        }
      >
        <p>{t('handover.text')}</p>
        <p>{t('handover.waiting')}</p>
        <Notice tone="warning">{t('handover.careful')}</Notice>
      </Dialog>
    </>
  );
}
