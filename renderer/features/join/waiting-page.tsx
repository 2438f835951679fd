import { Hourglass, LogOut } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, EmptyState, Notice, useT } from '../../ui';
import type { Phase } from './guest';
import { JoinFrame } from './join-frame';

interface WaitingPageProps {
  readonly phase: Extract<Phase, { kind: 'waiting' }>;
  readonly onLeave: () => void;
}

/** Before the door: nothing to do but to wait, and it says so. */
export function WaitingPage({ phase: { place, away }, onLeave }: WaitingPageProps): ReactElement {
  const t = useT();
  return (
    <JoinFrame title={place.title}>
      <div data-testid="waiting" role="status">
        <EmptyState icon={<Hourglass />} title={t('people.wait.title')}>
          {t('people.wait.text', { name: place.name })}
        </EmptyState>
      </div>
      {away && (
        <Notice tone="warning" title={t('people.wait.away')}>
          {t('people.wait.away.text')}
        </Notice>
      )}
      <Button variant="quiet" icon={<LogOut />} onPress={onLeave}>
        {t('people.wait.leave')}
      </Button>
    </JoinFrame>
  );
}
