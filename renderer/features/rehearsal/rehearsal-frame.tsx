import { Drama } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useReportFailure } from '../../bridge';
import { Button, useT, useToasts } from '../../ui';
import { useRehearsal, useWatchRehearsal } from './use-rehearsal';
import css from './rehearsal.module.css';

interface RehearsalFrameProps {
  /** Whose page is shown; null on pages of no workshop. */
  readonly workshopId: string | null;
  /** Read from the back of the room, and not worked with. */
  readonly isProjector: boolean;
  readonly onDesk: (workshopId: string) => void;
  readonly onPrepare: (workshopId: string) => void;
  readonly children: ReactNode;
}

/** While a rehearsal goes on, a bar over every page says so: what is rehearsed and what is real must never be mixed up. */
export function RehearsalFrame({ workshopId, isProjector, onDesk, onPrepare, children }: RehearsalFrameProps): ReactElement {
  const t = useT();
  const { show } = useToasts();
  const reportFailure = useReportFailure();
  const { state, last, end } = useRehearsal();
  useWatchRehearsal();
  const isHere = last !== null && last.workshopId === workshopId;
  if (last === null || (state.kind === 'off' && !isHere)) return <>{children}</>;
  const isOver = state.kind === 'off' || state.workshopId !== last.workshopId;
  const stop = (): void =>
    void end().then(() => {
      show({ tone: 'ok', text: t('rehearsal.ended') });
      if (isHere) onPrepare(last.of);
    }, reportFailure);
  return (
    <div className={css.frame}>
      <aside className={css.bar} aria-label={t('rehearsal.step')} data-big={isProjector}>
        <Drama aria-hidden className={css.icon} />
        <p className={css.words}>{t(isOver ? 'rehearsal.barEnded' : isHere ? 'rehearsal.barHere' : 'rehearsal.barElsewhere')}</p>
        {!isProjector && (
          <div className={css.actions}>
            {isHere ? <Button onPress={() => onPrepare(last.of)}>{t('rehearsal.toWorkshop')}</Button> : <Button onPress={() => onDesk(last.workshopId)}>{t('rehearsal.back')}</Button>}
            {!isOver && <Button onPress={stop}>{t('rehearsal.end')}</Button>}
          </div>
        )}
      </aside>
      <div className={css.page}>{children}</div>
    </div>
  );
}
