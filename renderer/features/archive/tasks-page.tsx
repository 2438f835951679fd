import { useMemo, useState } from 'react';
import { CalendarPlus, Handshake, Printer } from 'lucide-react';
import { toIcs } from '../../../shared/facilitation';
import { formatDate } from '../../../shared/i18n';
import type { ListedCard } from '../../../shared/ipc';
import { useHostAccess, useSaveFile } from '../../bridge';
import { Button, Checkbox, EmptyState, Table, useLanguage, useT } from '../../ui';
import { ArchiveFrame } from './archive-frame';
import { byDay, dueOf, type Due } from './due-tasks';
import { placeWords, said, type HrefOf } from './places';
import { todayIso } from './today';
import { useAsked } from './use-asked';
import css from './archive.module.css';

export interface TasksPageProps {
  readonly hrefOf: HrefOf;
  readonly onHome: () => void;
}

/** An all-day matter stands in the calendar on its day at this hour, for half an hour. */
const HOUR = 9;
const LENGTH_MS = 30 * 60_000;

/** What was agreed in all workshops, by its day; and needs that somebody takes forward. */
export function TasksPage({ hrefOf, onHome }: TasksPageProps) {
  const t = useT();
  const { language } = useLanguage();
  const { bridge } = useHostAccess();
  const saveFile = useSaveFile();
  const [asked, reload] = useAsked('archive.tasks', {});
  const [showDone, setShowDone] = useState(false);
  const today = todayIso();
  const all = useMemo(() => (asked.kind === 'ready' ? asked.answer.agreements.filter(({ text }) => text !== '').sort(byDay) : []), [asked]);
  const needs = useMemo(() => (asked.kind === 'ready' ? asked.answer.needs.filter(({ fields }) => said(fields['takesForward']) !== '') : []), [asked]);
  const open = all.filter((task) => dueOf(task, today) !== 'done');
  const shown = showDone ? all : open;
  const dated = open.filter((task) => dueOf(task, today) !== 'none');
  const dueWord = (due: Due): string => (due === 'overdue' ? t('archive.overdue') : due === 'soon' ? t('archive.soon') : '');
  const stateWord = (task: ListedCard): string => {
    const state = said(task.fields['state']);
    return state === 'open' || state === 'underway' || state === 'done' ? t(`cards.option.state.${state}`) : '';
  };
  const calendar = (): void => {
    const entries = dated.map((task) => {
      const startsAt = new Date(`${said(task.fields['byWhen'])}T${String(HOUR).padStart(2, '0')}:00:00`).getTime();
      return { uid: `${task.boardId}-${task.cardId}@polkupaja`, title: task.text, description: [said(task.fields['agreedBy']), placeWords(task)].filter((part) => part !== '').join('\n'), place: '', url: '', startsAt, endsAt: startsAt + LENGTH_MS };
    });
    saveFile(bridge.call('app.saveCalendar', { title: t('archive.calendarName'), ics: toIcs(entries, Date.now()) }));
  };
  return (
    <ArchiveFrame title={t('archive.tasksTitle')} onHome={onHome} asked={asked} reload={reload}>
      {all.length + needs.length === 0 ? (
        <EmptyState icon={<Handshake />} title={t('archive.tasksNone')}>
          {t('archive.tasksNoneText')}
        </EmptyState>
      ) : (
        <>
          <div className={css.tools}>
            <Checkbox isChecked={showDone} onChange={setShowDone}>{t('archive.showDone')}</Checkbox>
            {dated.length > 0 && (
              <Button icon={<CalendarPlus />} onPress={calendar}>
                {t('archive.calendar')}
              </Button>
            )}
            <Button icon={<Printer />} onPress={() => window.print()}>
              {t('archive.print')}
            </Button>
          </div>
          {shown.length === 0 && <p>{t('archive.tasksNone')}</p>}
          {shown.length > 0 && (
            <Table
              caption={t('archive.tasks')}
              narrow="stack"
              columns={[
                { id: 'when', label: t('archive.byWhen') },
                { id: 'what', label: t('archive.agreed') },
                { id: 'who', label: t('archive.who') },
                { id: 'state', label: t('archive.state') },
                { id: 'where', label: t('archive.where') },
              ]}
            >
              {shown.map((task) => {
                const due = dueOf(task, today);
                return (
                  <tr key={`${task.boardId} ${task.cardId}`}>
                    <td data-label={t('archive.byWhen')}>
                      {due === 'none' || said(task.fields['byWhen']) === '' ? t('archive.noDate') : formatDate(said(task.fields['byWhen']), language)}
                      {dueWord(due) !== '' && <div className={css.warning}>{dueWord(due)}</div>}
                    </td>
                    <th scope="row" data-label={t('archive.agreed')}>
                      <a href={hrefOf(task)} className={css.link}>
                        {task.text}
                      </a>
                    </th>
                    <td data-label={t('archive.who')}>{said(task.fields['agreedBy'])}</td>
                    <td data-label={t('archive.state')}>{stateWord(task)}</td>
                    <td data-label={t('archive.where')}>{placeWords(task)}</td>
                  </tr>
                );
              })}
            </Table>
          )}
          {needs.length > 0 && (
            <section>
              <h2 className={css.heading}>{t('archive.needs')}</h2>
              <ul className={css.hits}>
                {needs.map((need) => (
                  <li key={`${need.boardId} ${need.cardId}`} className={css.hit}>
                    <a href={hrefOf(need)} className={css.link}>
                      {need.text}
                    </a>
                    <p className={css.muted}>
                      {said(need.fields['takesForward'])} · {placeWords(need)}
                    </p>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </ArchiveFrame>
  );
}
