import type { ReactElement } from 'react';
import type { HostCallError } from '../../sync';
import { Button, Notice, useT } from '../../ui';

export type RefusalStep = 'retry' | 'reload' | 'code';

/** The next step after each refusal. */
export function stepAfter(reason: HostCallError): RefusalStep {
  switch (reason) {
    case 'CLIENT_TOO_OLD':
    case 'CLIENT_TOO_NEW':
    case 'BAD_MESSAGE':
    case 'TOO_LARGE':
      return 'reload';
    case 'NOT_ALLOWED':
    case 'CODE_UNKNOWN':
    case 'CODE_EXPIRED':
    case 'SESSION_UNKNOWN':
      return 'code';
    case 'WORKSHOP_CLOSED':
    case 'TOO_MANY':
    case 'HOST_CLOSING':
    case 'HOST_FAILED':
    case 'HOST_AWAY':
    case 'REMOVED':
    case 'DOOR_CLOSED':
    case 'WAITING':
    case 'TURNED_AWAY':
      return 'retry';
  }
}

interface RefusalStepsProps {
  readonly reason: HostCallError;
  readonly onRetry: () => void;
  readonly onCode: () => void;
}

/** The button for the next step. */
export function RefusalAction({ reason, onRetry, onCode }: RefusalStepsProps): ReactElement {
  const t = useT();
  const step = stepAfter(reason);
  if (step === 'reload') return <Button onPress={() => location.reload()}>{t('refusal.reload')}</Button>;
  if (step === 'code') return <Button onPress={onCode}>{t('refusal.enterCode')}</Button>;
  return <Button onPress={onRetry}>{t('refusal.retry')}</Button>;
}

/** What happened and what to do, in the place where it happened. */
export function RefusalNotice({ reason, onRetry, onCode, hasAction = true }: RefusalStepsProps & { readonly hasAction?: boolean }): ReactElement {
  const t = useT();
  return (
    <div data-testid="refusal" data-reason={reason}>
      <Notice
        tone={reason === 'HOST_AWAY' || stepAfter(reason) === 'retry' ? 'warning' : 'danger'}
        title={t(`refusal.${reason}`)}
        action={hasAction ? <RefusalAction reason={reason} onRetry={onRetry} onCode={onCode} /> : undefined}
      >
        {t(`refusal.${reason}.next`)}
      </Notice>
    </div>
  );
}
