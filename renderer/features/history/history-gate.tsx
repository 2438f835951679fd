import { useLibrary } from '../home';
import { Skeleton } from '../../ui';
import { HistoryPage } from './history-page';
import css from './history.module.css';

interface HistoryGateProps {
  readonly workshopId: string;
  readonly groupId: string;
  readonly onBack: () => void;
}

/** Finds the group's board in the library. */
export function HistoryGate({ workshopId, groupId, onBack }: HistoryGateProps) {
  const [library] = useLibrary();
  const workshop = library.kind === 'ready' ? library.workshops.find(({ id }) => id === workshopId) : undefined;
  const group = workshop?.groups.find(({ id }) => id === groupId);
  if (!group) {
    return (
      <main className={css.main}>
        <Skeleton count={3} height={96} />
      </main>
    );
  }
  return <HistoryPage key={group.boardId} boardId={group.boardId} groupName={group.name} onBack={onBack} />;
}
