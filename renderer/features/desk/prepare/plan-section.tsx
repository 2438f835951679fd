import { ArrowDown, ArrowUp, Coffee, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { emptyPhase, phasesOfTemplate, timetable, type Facilitation, type Phase } from '../../../../shared/facilitation';
import { createId } from '../../../../shared/kernel/ids';
import { LOCALES } from '../../../../shared/i18n';
import { findTemplate } from '../../../../shared/templates';
import { Button, IconButton, Notice, Table, TextField, useLanguage, useT } from '../../../ui';
import type { Ask } from '../../phases';
import css from '../desk.module.css';
import { PhaseDialog } from './phase-dialog';
import type { PageName } from '../now/action-bar';
import { readTime } from './read-time';

interface PlanSectionProps {
  readonly course: Facilitation;
  /** ISO date; empty when the day is not set. */
  readonly date: string;
  readonly templateId: string;
  readonly pages: readonly PageName[];
  readonly ask: Ask;
}

/** Today's place for a day that is not set: hours still mean something. */
const SOME_DAY = '2026-01-15';

export function PlanSection({ course, date, templateId, pages, ask }: PlanSectionProps): ReactElement {
  const t = useT();
  const { language } = useLanguage();
  const [editing, setEditing] = useState<Phase | null>(null);
  const [start, setStart] = useState(course.start?.time.replace(':', '.') ?? '');
  const timeZone = course.start?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const rows = course.start ? timetable(course.phases, { date: date === '' ? SOME_DAY : date, ...course.start }) : null;
  const clock = new Intl.DateTimeFormat(LOCALES[language], { hour: 'numeric', minute: '2-digit', timeZone });
  const template = findTemplate(templateId);
  const badStart = start.trim() !== '' && readTime(start) === null;
  const tellStart = (): void => {
    const time = readTime(start);
    if (start.trim() === '' || time !== null) void ask('plan.start', { time, timeZone });
  };
  const add = (kind: Phase['kind']): void =>
    void ask('plan.add', { phaseId: createId(), phase: emptyPhase(t(kind === 'break' ? 'desk.plan.newBreak' : 'desk.plan.newPhase'), kind, kind === 'break' ? 10 : 20), after: course.phases.at(-1)?.id ?? null });
  const move = (index: number, by: -1 | 1): void => {
    const phase = course.phases[index];
    const after = course.phases[by < 0 ? index - 2 : index + 1]?.id ?? null;
    if (phase) void ask('plan.move', { phaseId: phase.id, after });
  };
  const total = course.phases.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <section className={css.section} aria-labelledby="plan-title">
      <h2 id="plan-title">{t('desk.plan')}</h2>
      <div className={css.row}>
        <TextField label={t('desk.plan.start')} hint={t('desk.plan.startHint')} value={start} onChange={setStart} onBlur={tellStart} error={badStart ? t('desk.plan.badTime') : null} maxLength={5} />
        <p className={css.quiet}>{t('desk.plan.total', { minutes: total })}</p>
      </div>
      {course.phases.length === 0 ? (
        <Notice
          action={
            template && (
              <Button variant="primary" onPress={() => void ask('plan.fromTemplate', { phases: phasesOfTemplate(template, language).slice() })}>
                {t('desk.plan.fromTemplate')}
              </Button>
            )
          }
        >
          {t('desk.plan.empty')}
        </Notice>
      ) : (
        <Table
          caption={t('desk.plan')}
          isCaptionHidden
          narrow="stack"
          columns={[
            { id: 'time', label: t('desk.plan.time'), width: '8rem' },
            { id: 'title', label: t('desk.plan.phase') },
            { id: 'minutes', label: t('desk.plan.minutes'), width: '6rem' },
            { id: 'page', label: t('desk.plan.page') },
            { id: 'mode', label: t('desk.modes') },
            { id: 'do', label: t('desk.plan.do'), isLabelHidden: true },
          ]}
        >
          {course.phases.map((phase, index) => {
            const row = rows?.find(({ phaseId }) => phaseId === phase.id);
            return (
              <tr key={phase.id} data-phase={phase.title}>
                <td data-label={t('desk.plan.time')}>
                  {row ? `${clock.format(row.startsAt)}–${clock.format(row.endsAt)}` : '–'}
                  {row && row.gapMinutes < 0 && <span className={css.badge}>{t('desk.plan.overlap', { minutes: -row.gapMinutes })}</span>}
                </td>
                <th scope="row">
                  {phase.kind === 'break' && <Coffee aria-hidden size={18} />} {phase.title}
                </th>
                <td data-label={t('desk.plan.minutes')}>{phase.minutes}</td>
                <td data-label={t('desk.plan.page')}>{pages.find(({ id }) => id === phase.pageId)?.title ?? '–'}</td>
                <td data-label={t('desk.modes')}>{t(`desk.mode.${phase.mode}`)}</td>
                <td>
                  <span className={css.rowButtons}>
                    <IconButton label={t('desk.plan.up', { name: phase.title })} icon={<ArrowUp />} isDisabled={index === 0} onPress={() => move(index, -1)} />
                    <IconButton label={t('desk.plan.down', { name: phase.title })} icon={<ArrowDown />} isDisabled={index === course.phases.length - 1} onPress={() => move(index, 1)} />
                    <IconButton label={t('desk.plan.edit', { name: phase.title })} icon={<Pencil />} onPress={() => setEditing(phase)} />
                    <IconButton label={t('desk.plan.remove', { name: phase.title })} icon={<Trash2 />} onPress={() => void ask('plan.remove', { phaseId: phase.id })} />
                  </span>
                </td>
              </tr>
            );
          })}
        </Table>
      )}
      <div className={css.row}>
        <Button icon={<Plus />} onPress={() => add('work')}>
          {t('desk.plan.add')}
        </Button>
        <Button icon={<Coffee />} onPress={() => add('break')}>
          {t('desk.plan.addBreak')}
        </Button>
      </div>
      {editing && <PhaseDialog phase={editing} pages={pages} ask={ask} onClose={() => setEditing(null)} />}
    </section>
  );
}
