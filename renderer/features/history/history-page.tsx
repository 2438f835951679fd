import { useId, useState } from 'react';
import { History, RotateCcw, Save } from 'lucide-react';
import { formatMoment, type Translate } from '../../../shared/i18n';
import type { Language } from '../../../shared/kernel/language';
import type { VersionInfo } from '../../../shared/versions';
import { useHostAccess, useReportFailure } from '../../bridge';
import { BackButton, Button, Dialog, EmptyState, LanguageSwitch, Notice, RadioGroup, Skeleton, TopBar, useLanguage, useT, useToasts } from '../../ui';
import { ChangesView } from './changes-view';
import { MakeDialog } from './make-dialog';
import { PageView } from './page-view';
import { useHistory, useVersion } from './use-history';
import css from './history.module.css';

export interface HistoryPageProps {
  readonly boardId: string;
  readonly groupName: string;
  readonly onBack: () => void;
}

const kindWords = ({ kind, name }: VersionInfo, t: Translate): string => (kind === 'phase' ? t('history.kind.phase', { name }) : kind === 'named' ? t('history.kind.named', { name }) : t(`history.kind.${kind}`));
const versionWords = (version: VersionInfo, t: Translate, language: Language): string => t('history.versionAt', { moment: formatMoment(version.at, language), kind: kindWords(version, t) });

/** A slider over a board's versions: what it was like, what has changed since, and the way back. */
export function HistoryPage({ boardId, groupName, onBack }: HistoryPageProps) {
  const t = useT();
  const { language } = useLanguage();
  const { bridge } = useHostAccess();
  const toasts = useToasts();
  const reportFailure = useReportFailure();
  const sliderId = useId();
  const [history, reload] = useHistory(boardId);
  const [chosen, setChosen] = useState<number | null>(null);
  const [show, setShow] = useState<'board' | 'picture' | 'list'>('board');
  const [asking, setAsking] = useState<'make' | 'restore' | null>(null);
  const versions = history.kind === 'ready' ? history.versions : [];
  // Where nobody has moved the slider it stands at now, also when versions come.
  const at = chosen === null ? versions.length : Math.max(0, versions.findIndex(({ number }) => number === chosen));
  const version = versions[at] ?? null;
  const then = useVersion(boardId, version?.number ?? null);
  const words = version ? versionWords(version, t, language) : t('history.now');

  const act = async (work: () => Promise<{ readonly kind: string }>, done: string): Promise<void> => {
    setAsking(null);
    try {
      if ((await work()).kind === 'done') toasts.show({ tone: 'ok', text: done });
      else toasts.show({ tone: 'danger', text: t('common.problemNotFound') });
    } catch (error) {
      reportFailure(error);
    }
    reload();
  };

  return (
    <>
      <TopBar
        title={t('history.title', { group: groupName })}
        start={<BackButton onPress={onBack} />}
        end={
          <>
            <LanguageSwitch />
            <Button icon={<Save />} onPress={() => setAsking('make')}>
              {t('history.make')}
            </Button>
          </>
        }
      />
      <main className={css.main}>
        {history.kind === 'loading' && <Skeleton count={3} height={96} />}
        {history.kind === 'failed' && <Notice tone="danger" title={t('history.failed')} action={<Button onPress={reload}>{t('common.tryAgain')}</Button>} />}
        {history.kind === 'ready' && versions.length === 0 && (
          <EmptyState icon={<History />} title={t('history.noneTitle')}>
            {t('history.noneText')}
          </EmptyState>
        )}
        {history.kind === 'ready' && versions.length > 0 && (
          <>
            <div className={css.time}>
              <label htmlFor={sliderId} className={css.label}>
                {t('history.slider')}
              </label>
              <input
                id={sliderId}
                type="range"
                className={css.slider}
                min={0}
                max={versions.length}
                value={at}
                aria-valuetext={words}
                onChange={(event) => setChosen(versions[Number(event.target.value)]?.number ?? null)}
              />
              <p className={css.words} data-testid="version-words">
                {words}
              </p>
              {version && (
                <Button icon={<RotateCcw />} onPress={() => setAsking('restore')}>
                  {t('history.restore')}
                </Button>
              )}
            </div>
            {version && (
              <RadioGroup
                label={t('history.show')}
                layout="row"
                value={show}
                options={[
                  { id: 'board', label: t('history.board') },
                  { id: 'picture', label: t('history.picture') },
                  { id: 'list', label: t('history.list') },
                ]}
                onChange={setShow}
              />
            )}
            <section className={css.shown} aria-label={version && show !== 'board' ? t('history.since', { version: words }) : words}>
              {!version && <PageView outline={history.now} describe={(page) => t('history.pictureOf', { page, version: words })} />}
              {version && then === null && <Skeleton count={2} height={160} />}
              {then === 'unreadable' && <Notice tone="danger">{t('history.unreadable')}</Notice>}
              {version && then !== null && then !== 'unreadable' && show === 'board' && <PageView outline={then} describe={(page) => t('history.pictureOf', { page, version: words })} />}
              {version && then !== null && then !== 'unreadable' && show !== 'board' && <ChangesView then={then} now={history.now} as={show} names={history.names} />}
            </section>
          </>
        )}
      </main>
      {asking === 'make' && <MakeDialog onClose={() => setAsking(null)} onMake={(name) => void act(() => bridge.call('versions.make', { boardId, name }), t('history.made', { name }))} />}
      {asking === 'restore' && version && (
        <Dialog
          role="alertdialog"
          title={t('history.restoreTitle')}
          isOpen
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button autoFocus onPress={() => setAsking(null)}>
                {t('common.cancel')}
              </Button>
              <Button
                variant="primary"
                onPress={() => {
                  setChosen(null);
                  void act(() => bridge.call('versions.restore', { boardId, number: version.number }), t('history.restored'));
                }}
              >
                {t('history.restoreGo')}
              </Button>
            </>
          }
        >
          <p>{t('history.restoreText', { version: words })}</p>
        </Dialog>
      )}
    </>
  );
}
