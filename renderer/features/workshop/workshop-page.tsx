import { useState } from 'react';
import { ArrowLeft, TriangleAlert } from 'lucide-react';
import { failureText, problemText } from '../../bridge';
import { Button, EmptyState, Skeleton, TopBar, useT } from '../../ui';
import { LibraryNames } from './library-names';
import { useOpenedWorkshop } from './use-opened-workshop';
import { WorkshopView } from './workshop-view';
import css from './workshop-page.module.css';

export interface WorkshopPageProps {
  readonly workshopId: string;
  /** The group that is looked at; null is the first. */
  readonly groupId: string | null;
  readonly onGroup: (groupId: string) => void;
  readonly onHome: () => void;
}

/** The facilitator's open workshop: opening, what may go wrong with that, and then the boards. */
export function WorkshopPage({ workshopId, groupId, onGroup, onHome }: WorkshopPageProps) {
  const t = useT();
  const [state, reopen] = useOpenedWorkshop(workshopId);
  const [sharing, setSharing] = useState(false);
  const home = (
    <Button variant="quiet" icon={<ArrowLeft />} onPress={onHome}>
      {t('workshop.home')}
    </Button>
  );
  if (state.kind === 'open') {
    return (
      <LibraryNames workshopId={state.workshop.opened.summary.id}>
        <WorkshopView workshop={state.workshop} groupId={groupId} onGroup={onGroup} onReopen={reopen} sharing={sharing} onSharing={setSharing} home={home} />
      </LibraryNames>
    );
  }
  if (state.kind === 'opening') {
    return (
      <>
        <TopBar start={home} title={t('workshop.opening')} />
        <main className={css.waiting}>
          <Skeleton count={3} height={140} />
        </main>
      </>
    );
  }
  const isGone = state.kind === 'problem' && state.problem === 'not-found';
  return (
    <>
      <TopBar start={home} title={t('common.appName')} />
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
