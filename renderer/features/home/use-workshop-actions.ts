import { useMemo } from 'react';
import type { CallOutput, FileOutcome, WorkshopSummary } from '../../../shared/ipc';
import { problemText, useFileOutcome, useHostAccess, useReportFailure } from '../../bridge';
import { useT, useToasts } from '../../ui';

type Outcome = CallOutput<'library.rename'>;

export interface WorkshopActions {
  readonly rename: (workshop: WorkshopSummary, title: string) => void;
  readonly duplicate: (workshop: WorkshopSummary) => void;
  readonly followUp: (workshop: WorkshopSummary, title: string, date: string, onMade: (workshopId: string) => void) => void;
  readonly setTags: (workshop: WorkshopSummary, tags: string[]) => void;
  readonly saveFile: (workshop: WorkshopSummary) => void;
  /** Saves a copy without people. */
  readonly saveRedacted: (workshop: WorkshopSummary) => void;
  /** ISO date; empty: no date. */
  readonly keepUntil: (workshop: WorkshopSummary, until: string) => void;
  readonly moveToBin: (workshop: WorkshopSummary) => void;
  readonly restore: (workshop: WorkshopSummary) => void;
  readonly deleteForever: (workshop: WorkshopSummary) => void;
}

/** What can be done with a saved workshop; each says how it went, and `onChange` follows. */
export function useWorkshopActions(onChange: () => void): WorkshopActions {
  const t = useT();
  const { bridge } = useHostAccess();
  const { show } = useToasts();
  const fileMessage = useFileOutcome();
  const reportFailure = useReportFailure();
  return useMemo(() => {
    const run = (call: Promise<Outcome>, onDone: () => void): void => {
      call
        .then((outcome) => {
          if (outcome.kind === 'problem') show({ tone: 'danger', text: problemText(t, outcome.problem) });
          if (outcome.kind === 'done') onDone();
          onChange();
        })
        .catch(reportFailure);
    };
    const save = (saving: Promise<FileOutcome>): void => {
      saving
        .then((outcome) => {
          const message = fileMessage(outcome);
          if (message) show(message);
        })
        .catch(reportFailure);
    };
    const restore = ({ id: workshopId, title }: WorkshopSummary): void =>
      run(bridge.call('library.restoreFromBin', { workshopId }), () => show({ tone: 'ok', text: t('home.restored', { title }) }));
    return {
      restore,
      rename: ({ id: workshopId }, title) => run(bridge.call('library.rename', { workshopId, title }), () => show({ tone: 'ok', text: t('home.renamed', { title }) })),
      duplicate: ({ id: workshopId, title }) => {
        const copy = t('home.copyName', { title }).slice(0, 200);
        run(bridge.call('library.duplicate', { workshopId, title: copy }), () => show({ tone: 'ok', text: t('home.duplicated', { title: copy }) }));
      },
      saveFile: ({ id: workshopId }) => save(bridge.call('library.saveFile', { workshopId })),
      saveRedacted: ({ id: workshopId }) => save(bridge.call('library.saveRedacted', { workshopId })),
      keepUntil: ({ id: workshopId }, until) => {
        bridge
          .call('keeping.setUntil', { workshopId, until })
          .then(({ done }) => {
            show(done ? { tone: 'ok', text: t('files.keepSet') } : { tone: 'danger', text: problemText(t, 'failed') });
            onChange();
          })
          .catch(reportFailure);
      },
      followUp: ({ id: workshopId }, title, date, onMade) => {
        bridge.call('archive.followUp', { workshopId, title, date }).then((made) => {
          if (made.kind === 'done') onMade(made.workshopId);
          else show({ tone: 'danger', text: problemText(t, made.problem) });
        }, reportFailure);
      },
      setTags: ({ id: workshopId }, tags) => {
        bridge.call('archive.setTags', { workshopId, tags }).then((outcome) => {
          show(outcome.kind === 'done' ? { tone: 'ok', text: t('archive.tagsSaved') } : { tone: 'danger', text: problemText(t, outcome.problem) });
          onChange();
        }, reportFailure);
      },
      moveToBin: (workshop) =>
        run(bridge.call('library.moveToBin', { workshopId: workshop.id }), () =>
          show({ text: t('home.movedToBin', { title: workshop.title }), action: { label: t('home.undo'), onAction: () => restore(workshop) } }),
        ),
      deleteForever: ({ id: workshopId, title }) => run(bridge.call('library.deleteForever', { workshopId }), () => show({ text: t('home.deleted', { title }) })),
    };
  }, [t, bridge, show, fileMessage, reportFailure, onChange]);
}
