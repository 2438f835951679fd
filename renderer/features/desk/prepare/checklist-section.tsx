import { CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import { timetable, type Facilitation } from '../../../../shared/facilitation';
import type { GroupInfo, MemberInfo } from '../../../../shared/protocol';
import { useT } from '../../../ui';
import { useHosting } from '../../share';
import css from '../desk.module.css';

interface ChecklistSectionProps {
  readonly workshopId: string;
  readonly date: string;
  readonly course: Facilitation;
  readonly groups: readonly GroupInfo[];
  readonly members: readonly MemberInfo[];
}

/** What a day needs before it begins, read from what is there. */
export function ChecklistSection({ workshopId, date, course, groups, members }: ChecklistSectionProps): ReactElement {
  const t = useT();
  const { state } = useHosting(workshopId, false);
  const rows = course.start && date !== '' ? timetable(course.phases, { date, ...course.start }) : null;
  const people = members.filter(({ role }) => role !== 'facilitator');
  const items = [
    { id: 'date', done: date !== '' },
    { id: 'start', done: course.start !== null },
    { id: 'plan', done: course.phases.length > 0 },
    { id: 'fits', done: rows !== null && rows.every(({ gapMinutes }) => gapMinutes >= 0) },
    { id: 'people', done: people.length > 0 },
    { id: 'placed', done: people.length > 0 && people.every(({ groupId }) => groups.some(({ id }) => id === groupId)) },
    { id: 'rooms', done: course.main.room !== '' && groups.every(({ id }) => (course.stages[id]?.room ?? '') !== '') },
    { id: 'shared', done: state?.kind === 'on' },
  ] as const;
  return (
    <section className={css.section} aria-labelledby="checklist-title">
      <h2 id="checklist-title">{t('desk.checklist')}</h2>
      <ul className={css.checklist}>
        {items.map(({ id, done }) => (
          <li key={id} data-done={done}>
            {done ? <CircleCheck aria-hidden /> : <CircleAlert aria-hidden />}
            <span>{t(`desk.check.${id}`)}</span>
            <span className={css.quiet}>{t(done ? 'desk.check.done' : 'desk.check.open')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
