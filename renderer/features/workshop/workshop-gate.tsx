import type { ReactElement, ReactNode } from 'react';
import { TriangleAlert } from 'lucide-react';
import { failureText, problemText } from '../../bridge';
import { Button, EmptyState, Skeleton, TopBar, useT } from '../../ui';
import { useOpenedWorkshop, type LiveWorkshop } from './use-opened-workshop';
import css from './workshop-page.module.css';

interface WorkshopGateProps {
  readonly workshopId: string;
  /** The way back, in the head. */
  readonly start: ReactNode;
  readonly onHome: () => void;
  readonly children: (workshop: LiveWorkshop, reopen: () => void) => ReactElement;
}

/** Opens a workshop for the screen inside: waiting, and what may go wrong with it. */
export function WorkshopGate({ workshopId, start, onHome, children }: WorkshopGateProps): ReactElement {
  const t = useT();
  const [state, reopen] = useOpenedWorkshop(workshopId);
  if (state.kind === 'open') return children(state.workshop, reopen);
  if (state.kind === 'opening') {
    return (
      <>
        <TopBar start={start} title={t('workshop.opening')} />
        <main className={css.waiting}>
          <Skeleton count={3} height={140} />
        </main>
      </>
    );
  }
  const isGone = state.kind === 'problem' && state.problem === 'not-found';
  return (
    <>
      <TopBar start={start} title={t('common.appName')} />
      <main>
        <EmptyState
          icon={<TriangleAlert />}
          title={t('workshop.openFailedTitle')}
          action={
            isGone ? (
              <Button variant="primary" onPress={onHome}>
                {t('workshop.home')}
              </Button>
            ) : (
              <Button variant="primary" onPress={reopen}>
                {t('common.tryAgain')}
              </Button>
            )
          }
        >
          {state.kind === 'problem' ? problemText(t, state.problem) : failureText(t, state.failure)}
        </EmptyState>
      </main>
    </>
  );
}
