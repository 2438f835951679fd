import { useState } from 'react';
import { Waypoints } from 'lucide-react';
import type { WorkshopSummary } from '../../../shared/ipc';
import { failureText } from '../../bridge';
import { Button, EmptyState, Notice, Skeleton, useT } from '../../ui';
import { DueNotice } from './due-notice';
import { KeepDialog } from './keep-dialog';
import { RedactDialog } from './redact-dialog';
import { FollowUpDialog, TagsDialog } from '../archive';
import { filterLibrary, LibraryFilterBar, NO_LIBRARY_FILTER } from './library-filter';
import { RenameDialog } from './rename-dialog';
import { useFocusAfterRemoval } from './use-focus-after-removal';
import type { LibraryState } from './use-library';
import { useWorkshopActions } from './use-workshop-actions';
import { WorkshopCard } from './workshop-card';
import css from './home-page.module.css';

/** A library of a thousand is not drawn at once. */
const SHOWN_AT_ONCE = 60;

interface LibraryGridProps {
  readonly state: LibraryState;
  readonly reload: () => void;
  readonly workshopHref: (workshopId: string) => string;
  readonly onOpen: (workshopId: string) => void;
}

/** The saved workshops in their four states: on the way, not to be had, none yet, here they are. */
export function LibraryGrid({ state, reload, workshopHref, onOpen }: LibraryGridProps) {
  const t = useT();
  const actions = useWorkshopActions(reload);
  const [filter, setFilter] = useState(NO_LIBRARY_FILTER);
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  const [asking, setAsking] = useState<{ readonly kind: 'followUp' | 'tags'; readonly workshop: WorkshopSummary } | null>(null);
  const [renamed, setRenamed] = useState<WorkshopSummary | null>(null);
  const [redacted, setRedacted] = useState<WorkshopSummary | null>(null);
  const [kept, setKept] = useState<WorkshopSummary | null>(null);
  const list = useFocusAfterRemoval(state.kind === 'ready' ? state.workshops.length : 0);
  if (state.kind === 'loading') return <Skeleton count={4} height={260} width="min(100%, 270px)" />;
  if (state.kind === 'failed') {
    return (
      <Notice tone="danger" title={t('home.loadFailed')} action={<Button onPress={reload}>{t('common.tryAgain')}</Button>}>
        {failureText(t, state.failure)}
      </Notice>
    );
  }
  if (state.workshops.length === 0) {
    return (
      <div className={css.empty}>
        <EmptyState icon={<Waypoints />} title={t('home.emptyTitle')}>
          {t('home.emptyText')}
        </EmptyState>
      </div>
    );
  }
  const found = filterLibrary(state.workshops, filter);
  return (
    <>
      <DueNotice workshops={state.workshops} today={new Date().toLocaleDateString('sv-SE')} />
      <LibraryFilterBar workshops={state.workshops} filter={filter} onChange={setFilter} />
      {found.length < state.workshops.length && <p aria-live="polite">{t('archive.filtered', { count: found.length })}</p>}
      <ul ref={list} tabIndex={-1} className={css.grid}>
        {found.slice(0, limit).map((workshop) => (
          <WorkshopCard
            key={workshop.id}
            workshop={workshop}
            href={workshopHref(workshop.id)}
            onOpen={() => onOpen(workshop.id)}
            onRename={() => setRenamed(workshop)}
            onDuplicate={() => actions.duplicate(workshop)}
            onFollowUp={() => setAsking({ kind: 'followUp', workshop })}
            onTags={() => setAsking({ kind: 'tags', workshop })}
            onSaveFile={() => actions.saveFile(workshop)}
            onSaveRedacted={() => setRedacted(workshop)}
            onKeep={() => setKept(workshop)}
            onMoveToBin={() => actions.moveToBin(workshop)}
          />
        ))}
      </ul>
      {redacted && <RedactDialog onClose={() => setRedacted(null)} onSave={() => actions.saveRedacted(redacted)} />}
      {kept && <KeepDialog workshop={kept} onClose={() => setKept(null)} onKeep={(until) => actions.keepUntil(kept, until)} />}
      {found.length > limit && (
        <div>
          <Button onPress={() => setLimit(limit + SHOWN_AT_ONCE)}>{t('archive.showMore')}</Button>
        </div>
      )}
      {asking?.kind === 'followUp' && (
        <FollowUpDialog
          workshop={asking.workshop}
          onClose={() => setAsking(null)}
          onMake={(title, date) => {
            setAsking(null);
            actions.followUp(asking.workshop, title, date, onOpen);
          }}
        />
      )}
      {asking?.kind === 'tags' && (
        <TagsDialog
          workshop={asking.workshop}
          onClose={() => setAsking(null)}
          onTags={(tags) => {
            setAsking(null);
            actions.setTags(asking.workshop, tags);
          }}
        />
      )}
      {renamed && <RenameDialog workshop={renamed} onClose={() => setRenamed(null)} onRename={(title) => actions.rename(renamed, title)} />}
    </>
  );
}
