import { useState, type ReactElement } from 'react';
import type { ReplicaEnd } from '../../../shared/protocol';
import type { Rescued } from '../../sync';
import { Button, copyText, Dialog, Notice, useObservable, useT, useToasts } from '../../ui';
import css from './rescued.module.css';

interface RescuedNoticeProps {
  readonly rescued: Rescued;
  /** Why this page's board was loaded again; null when the texts are of an earlier page. */
  readonly reason: ReplicaEnd | null;
  /** The person has read it. */
  readonly onRead: () => void;
}

/** Tells a person that the board was loaded anew, and gives back what of hers did not reach the host. */
export function RescuedNotice({ rescued, reason, onRead }: RescuedNoticeProps): ReactElement | null {
  const t = useT();
  const toasts = useToasts();
  const texts = useObservable(rescued.texts);
  const [isOpen, setOpen] = useState(false);
  if (reason === null && texts.length === 0) return null;

  const copy = async (): Promise<void> => {
    const copied = await copyText(texts.join('\n\n'));
    toasts.show({ tone: copied ? 'ok' : 'warning', text: t(copied ? 'rescued.copied' : 'rescued.notCopied') });
  };
  const forget = (): void => {
    setOpen(false);
    rescued.forget();
    onRead();
  };
  const kept = texts.length > 0 ? t('rescued.kept', { count: texts.length }) : t('rescued.nothing');
  const action = texts.length > 0 ? <Button onPress={() => setOpen(true)}>{t('rescued.show')}</Button> : <Button onPress={onRead}>{t('rescued.ok')}</Button>;
  return (
    <div className={css.notice} data-testid="rescued" data-reason={reason ?? 'earlier'}>
      <Notice tone="warning" {...(reason !== null && { title: t(`rescued.${reason}`) })} action={action}>
        {kept}
      </Notice>
      <Dialog
        title={t('rescued.title')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button variant="danger" onPress={forget}>
              {t('rescued.forget')}
            </Button>
            <Button variant="primary" onPress={() => void copy()}>
              {t('rescued.copy')}
            </Button>
          </>
        }
      >
        <p>{t('rescued.explain')}</p>
        <ul className={css.list}>
          {texts.map((text, index) => (
            <li key={index} className={css.text}>
              {text}
            </li>
          ))}
        </ul>
      </Dialog>
    </div>
  );
}
