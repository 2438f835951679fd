import { useState } from 'react';
import { Trash2, Undo2 } from 'lucide-react';
import type { WorkshopSummary } from '../../../shared/ipc';
import { failureText } from '../../bridge';
import { BackButton, Button, Dialog, EmptyState, LanguageSwitch, Notice, Skeleton, TopBar, useT } from '../../ui';
import { RemovedList } from './removed-list';
import { SummaryLines } from './summary-lines';
import { useFocusAfterRemoval } from './use-focus-after-removal';
import { useLibrary } from './use-library';
import { useWorkshopActions } from './use-workshop-actions';
import css from './home-page.module.css';

/** What was moved to the bin: comes back by one press; only deleting for good is asked about. */
export function BinPage({ onHome }: { readonly onHome: () => void }) {
  const t = useT();
  const [library, reload] = useLibrary();
  const actions = useWorkshopActions(reload);
  const list = useFocusAfterRemoval(library.kind === 'ready' ? library.bin.length : 0);
  const [doomed, setDoomed] = useState<WorkshopSummary | null>(null);
  return (
    <>
      <TopBar
        title={t('home.binTitle')}
        start={<BackButton onPress={onHome} />}
        end={<LanguageSwitch />}
      />
      <main className={css.main}>
        {library.kind === 'loading' && <Skeleton count={2} height={84} />}
        {library.kind === 'failed' && (
          <Notice tone="danger" title={t('home.loadFailed')} action={<Button onPress={reload}>{t('common.tryAgain')}</Button>}>
            {failureText(t, library.failure)}
          </Notice>
        )}
        {library.kind === 'ready' && library.bin.length === 0 && (
          <EmptyState icon={<Trash2 />} title={t('home.binEmptyTitle')}>
            {t('home.binEmptyText')}
          </EmptyState>
        )}
        {library.kind === 'ready' && library.bin.length > 0 && (
          <ul ref={list} tabIndex={-1} className={css.list}>
            {library.bin.map((workshop) => (
              <li key={workshop.id} className={css.row}>
                <div className={css.rowWords}>
                  <h2>{workshop.title}</h2>
                  <SummaryLines workshop={workshop} />
                </div>
                <Button icon={<Undo2 />} aria-label={t('home.restoreNamed', { title: workshop.title })} onPress={() => actions.restore(workshop)}>
                  {t('home.restore')}
                </Button>
                <Button variant="quiet" aria-label={t('home.deleteForeverNamed', { title: workshop.title })} onPress={() => setDoomed(workshop)}>
                  {t('home.deleteForever')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {library.kind === 'ready' && <RemovedList version={library.bin.length} />}
      </main>
      {doomed && (
        <Dialog
          role="alertdialog"
          title={t('home.deleteTitle', { title: doomed.title })}
          isOpen
          onClose={() => setDoomed(null)}
          actions={
            <>
              <Button autoFocus onPress={() => setDoomed(null)}>
                {t('common.cancel')}
              </Button>
              <Button
                variant="danger"
                onPress={() => {
                  actions.deleteForever(doomed);
                  setDoomed(null);
                }}
              >
                {t('home.deleteConfirm')}
              </Button>
            </>
          }
        >
          <p>{t('home.deleteText')}</p>
        </Dialog>
      )}
    </>
  );
}
