import { AlarmClock, ChevronsRight, Coffee, ListChecks, Lock, MapPin, Megaphone, MonitorPlay, PenTool } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { Facilitation, Phase } from '../../../../shared/facilitation';
import { MAIN, PHASE_MODES, type GroupInfo, type MemberInfo } from '../../../../shared/protocol';
import { PHASE_TOOLS } from '../../../../shared/templates/types';
import { Button, MenuButton, useT, type MenuGroup } from '../../../ui';
import type { Ask } from '../../phases';
import type { LiveWorkshop } from '../../workshop';
import css from '../desk.module.css';
import { BringDialog } from './bring-dialog';
import { CafeDialog } from './cafe-dialog';
import { ProjectorDialog } from './projector-dialog';
import { SayDialog } from './say-dialog';

export interface PageName {
  readonly id: string;
  readonly title: string;
}

interface ActionBarProps {
  readonly workshop: LiveWorkshop;
  readonly course: Facilitation;
  readonly groups: readonly GroupInfo[];
  readonly members: readonly MemberInfo[];
  /** Chosen groups; none chosen means all of them, and the main room. */
  readonly chosen: readonly string[];
  readonly pages: readonly PageName[];
  readonly ask: Ask;
  readonly onChooseAll: () => void;
  readonly onChooseNone: () => void;
}

const MORE_MINUTES = [1, 5, 10] as const;
const TIMER_MINUTES = [5, 10, 15, 20, 30] as const;

/** The phase after the one that most of these are in; the earliest of them when they are apart. */
export function nextPhase(course: Facilitation, targets: readonly string[]): Phase | null {
  const at = targets.map((id) => course.phases.findIndex((phase) => phase.id === (id === MAIN ? course.main : course.stages[id])?.phase?.id));
  return course.phases[Math.min(...at) + 1] ?? null;
}

/** What the facilitator does for one group, some or all. */
export function ActionBar({ workshop, course, groups, members, chosen, pages, ask, onChooseAll, onChooseNone }: ActionBarProps): ReactElement {
  const t = useT();
  const [dialog, setDialog] = useState<'say' | 'bring' | 'projector' | 'cafe' | null>(null);
  const targets = chosen.length > 0 ? [...chosen] : [MAIN, ...groups.map(({ id }) => id)];
  const stageOf = (id: string): Facilitation['main'] | undefined => (id === MAIN ? course.main : course.stages[id]);
  const from = (): Record<string, number> => Object.fromEntries(targets.map((id) => [id, stageOf(id)?.seq ?? 0]));
  const go = (phase: Phase | null): void => void ask('phase.go', { from: from(), phaseId: phase?.id ?? null, timer: true });
  const next = nextPhase(course, targets);
  const all = targets.map(stageOf);
  const isTimed = all.some((stage) => stage?.timer);
  const isPaused = all.some((stage) => stage?.timer?.leftMs != null);
  const frozen = (pageId: string): boolean => all.every((stage) => stage?.id === MAIN || stage?.rules.frozen.includes(pageId));
  const entry = (id: string, label: string, onAction: () => void, rest: Partial<MenuGroup['entries'][number]> = {}): MenuGroup['entries'][number] => ({ id, label, onAction, ...rest });
  return (
    <section className={css.actions} aria-label={t('desk.actions')}>
      <span className={css.scope} role="status">
        {chosen.length === 0 ? t('desk.forAll') : t('desk.forSome', { names: groups.filter(({ id }) => chosen.includes(id)).map(({ name }) => name).join(', ') })}
      </span>
      <Button variant="quiet" icon={<ListChecks />} onPress={chosen.length === groups.length ? onChooseNone : onChooseAll}>
        {t(chosen.length > 0 && chosen.length === groups.length ? 'desk.chooseNone' : 'desk.chooseAll')}
      </Button>
      <Button variant="primary" icon={<ChevronsRight />} isDisabled={!next} onPress={() => go(next)}>
        {next ? t('desk.next', { phase: next.title }) : t('desk.nextPhase')}
      </Button>
      <MenuButton
        label={t('desk.phases')}
        trigger={<Button variant="quiet">{t('desk.phases')}</Button>}
        groups={[
          { id: 'phases', entries: course.phases.map((phase) => entry(phase.id, phase.title, () => go(phase), { isChosen: all.every((stage) => stage?.phase?.id === phase.id) })) },
          { id: 'none', entries: [entry('none', t('desk.noPhase'), () => go(null))] },
        ]}
      />
      <span className={css.minutes} role="group" aria-label={t('desk.timer')}>
        {MORE_MINUTES.map((minutes) => (
          <Button key={minutes} variant="quiet" onPress={() => void ask('timer.add', { targets, minutes })} aria-label={t('desk.addMinutes', { minutes })}>
            {`+${minutes}`}
          </Button>
        ))}
        <MenuButton
          label={t('desk.timer')}
          trigger={
            <Button variant="quiet" icon={<AlarmClock />}>
              {t('desk.timer')}
            </Button>
          }
          groups={[
            { id: 'start', title: t('desk.timerStart'), entries: TIMER_MINUTES.map((minutes) => entry(`start${minutes}`, t('desk.minutes', { minutes }), () => void ask('timer.start', { targets, minutes }))) },
            {
              id: 'now',
              entries: [
                isPaused ? entry('resume', t('desk.timerResume'), () => void ask('timer.resume', { targets })) : entry('pause', t('desk.timerPause'), () => void ask('timer.pause', { targets }), { isDisabled: !isTimed }),
                entry('stop', t('desk.timerStop'), () => void ask('timer.stop', { targets }), { isDisabled: !isTimed }),
              ],
            },
          ]}
        />
      </span>
      <MenuButton
        label={t('desk.tools')}
        trigger={
          <Button variant="quiet" icon={<PenTool />}>
            {t('desk.tools')}
          </Button>
        }
        groups={[
          {
            id: 'tools',
            title: t('desk.toolsOpen'),
            entries: [
              entry('phase', t('desk.toolsOfPhase'), () => void ask('rules.set', { targets, tools: 'phase' })),
              entry('all', t('desk.toolsAll'), () => void ask('rules.set', { targets, tools: null })),
              ...PHASE_TOOLS.map((tool) => entry(tool, t('desk.toolOnly', { tool: t(`desk.tool.${tool}`) }), () => void ask('rules.set', { targets, tools: [tool] }))),
              entry('noTools', t('desk.toolsNone'), () => void ask('rules.set', { targets, tools: [] })),
            ],
          },
          {
            id: 'modes',
            title: t('desk.modes'),
            entries: [...PHASE_MODES.map((mode) => entry(`mode-${mode}`, t(`desk.mode.${mode}`), () => void ask('rules.set', { targets, mode }))), entry('mode-phase', t('desk.modeOfPhase'), () => void ask('rules.set', { targets, mode: 'phase' }))],
          },
        ]}
      />
      <MenuButton
        label={t('desk.freeze')}
        trigger={
          <Button variant="quiet" icon={<Lock />}>
            {t('desk.freeze')}
          </Button>
        }
        groups={[{ id: 'pages', title: t('desk.freezeText'), entries: pages.map(({ id, title }) => entry(id, title, () => void ask('page.freeze', { targets, pageId: id, frozen: !frozen(id) }), { isChosen: frozen(id) })) }]}
      />
      <Button variant="quiet" icon={<Megaphone />} onPress={() => setDialog('say')}>
        {t('desk.say')}
      </Button>
      <Button variant="quiet" icon={<MapPin />} onPress={() => setDialog('bring')}>
        {t('desk.bring')}
      </Button>
      <Button variant="quiet" icon={<MonitorPlay />} onPress={() => setDialog('projector')}>
        {t('desk.projectorShows')}
      </Button>
      <Button variant="quiet" icon={<Coffee />} onPress={() => setDialog('cafe')}>
        {t('cafe.cafe')}
      </Button>
      {dialog === 'say' && <SayDialog targets={targets} ask={ask} onClose={() => setDialog(null)} />}
      {dialog === 'bring' && <BringDialog targets={targets} pages={pages} ask={ask} onClose={() => setDialog(null)} />}
      {dialog === 'projector' && <ProjectorDialog workshop={workshop} shown={course.projector} groups={groups} pages={pages} ask={ask} onClose={() => setDialog(null)} />}
      {dialog === 'cafe' && <CafeDialog course={course} groups={groups} members={members} ask={ask} onClose={() => setDialog(null)} />}
    </section>
  );
}
