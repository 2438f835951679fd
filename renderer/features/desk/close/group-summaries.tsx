import { useEffect, useState, type ReactElement } from 'react';
import { buildOutline, findWarnings, openTasksOf, openWarnings, progressOf, type OpenTask, type PageProgress } from '../../../../shared/outline';
import { formatDate } from '../../../../shared/i18n';
import type { GroupInfo } from '../../../../shared/protocol';
import { Button, Skeleton, useLanguage, useT } from '../../../ui';
import { useBoardSession, type LiveWorkshop } from '../../workshop';
import css from '../desk.module.css';

interface Summary {
  readonly progress: readonly PageProgress[];
  readonly warnings: number;
  readonly tasks: readonly OpenTask[];
}

interface GroupSummariesProps {
  readonly workshop: LiveWorkshop;
  readonly groups: readonly GroupInfo[];
  readonly onBoard: (groupId: string) => void;
}

/** What each group made, what its board still asks for, and who takes on what is open. */
export function GroupSummaries({ workshop, groups, onBoard }: GroupSummariesProps): ReactElement {
  return (
    <ul className={css.tiles}>
      {groups.map((group) => (
        <li key={group.id} className={css.tile} data-group={group.name}>
          <GroupSummary workshop={workshop} group={group} onBoard={() => onBoard(group.id)} />
        </li>
      ))}
    </ul>
  );
}

function useSummary({ pool }: LiveWorkshop, boardId: string): Summary | null {
  const session = useBoardSession(pool, boardId);
  const [summary, setSummary] = useState<Summary | null>(null);
  useEffect(() => {
    if (!session) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const read = (): void => {
      timer = null;
      if (!session.synced.get()) return;
      const outline = buildOutline(session.doc);
      setSummary({ progress: progressOf(outline), warnings: openWarnings(findWarnings(outline)).length, tasks: openTasksOf(outline) });
    };
    const soon = (): void => {
      timer ??= setTimeout(read, 500);
    };
    read();
    session.doc.on('update', soon);
    const end = session.synced.subscribe(read);
    return () => {
      if (timer !== null) clearTimeout(timer);
      session.doc.off('update', soon);
      end();
    };
  }, [session]);
  return summary;
}

function GroupSummary({ workshop, group, onBoard }: { readonly workshop: LiveWorkshop; readonly group: GroupInfo; readonly onBoard: () => void }): ReactElement {
  const t = useT();
  const { language } = useLanguage();
  const summary = useSummary(workshop, group.boardId);
  if (!summary) return <Skeleton height={160} />;
  return (
    <>
      <div className={css.tileHead}>
        <h3 className={css.tileName}>{group.name}</h3>
        <Button variant="quiet" onPress={onBoard} aria-label={t('desk.lookInto', { name: group.name })}>
          {t('desk.look')}
        </Button>
      </div>
      <ul className={css.progress} aria-label={t('desk.progress')}>
        {summary.progress.map(({ pageId, title, cards }) => (
          <li key={pageId}>
            <span className={css.progressName}>{title}</span>
            <span className={css.progressCount}>{t('desk.cards', { count: cards })}</span>
          </li>
        ))}
      </ul>
      <p>{t('desk.warnings', { count: summary.warnings })}</p>
      <h4 className={css.tasksTitle}>{t('desk.close.tasks', { count: summary.tasks.length })}</h4>
      <ul className={css.tasks}>
        {summary.tasks.map(({ cardId, text, who, byWhen }) => (
          <li key={cardId}>
            {text}
            <span className={css.quiet}>{[who === '' ? t('desk.close.nobody') : who, byWhen === '' ? '' : formatDate(byWhen, language)].filter((word) => word !== '').join(' · ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
