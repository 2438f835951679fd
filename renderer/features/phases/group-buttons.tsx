import { Check, CircleHelp, Coffee, Crown, Hand, NotebookPen, Users } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import type { Facilitation, Stage } from '../../../shared/facilitation';
import type { MemberInfo } from '../../../shared/protocol';
import { Button, MenuButton, useT, type MenuGroup } from '../../ui';
import { BreakQuestion } from './break-question';
import { OfficesDialog } from './offices-dialog';
import type { CourseSeat } from './types';
import type { Ask } from './use-act';
import css from './phases.module.css';

interface GroupButtonsProps {
  readonly seat: CourseSeat;
  readonly course: Facilitation;
  readonly stage: Stage;
  readonly group: readonly MemberInfo[];
  readonly ask: Ask;
  /** More of the menu, from whoever shows the board. */
  readonly menu: readonly MenuGroup[];
  readonly children?: ReactNode;
}

const BREAKS = [5, 10, 15] as const;

/** What a group says and agrees: help, ready, hands, break, who leads and who records. */
export function GroupButtons({ seat, course, stage, group, ask, menu, children }: GroupButtonsProps): ReactElement {
  const t = useT();
  const [choosing, setChoosing] = useState(false);
  const nameOf = (id: string | null): string | null => group.find((member) => member.id === id)?.name ?? null;
  const [chair, secretary] = [nameOf(stage.offices.chair), nameOf(stage.offices.secretary)];
  const mayBeReady = chair === null || stage.offices.chair === seat.participantId;
  const raised = course.hands.some(({ memberId }) => memberId === seat.participantId);
  const others = course.hands.flatMap(({ memberId }) => (memberId === seat.participantId ? [] : (nameOf(memberId) ?? [])));
  const groups: readonly MenuGroup[] = [
    {
      id: 'group',
      entries: [
        { id: 'offices', label: t('phases.offices'), icon: <Crown />, onAction: () => setChoosing(true) },
        { id: 'hand', label: t(raised ? 'phases.lowerHand' : 'phases.raiseHand'), icon: <Hand />, onAction: () => void ask('hand.set', { on: !raised }) },
      ],
    },
    ...menu,
    { id: 'break', title: t('phases.break'), entries: BREAKS.map((minutes) => ({ id: `break${minutes}`, label: t('phases.breakOf', { minutes }), icon: <Coffee />, onAction: () => void ask('break.propose', { minutes }) })) },
  ];
  return (
    <>
      <div className={css.buttons}>
        {chair !== null && <Office icon={<Crown aria-hidden size={18} />}>{t('phases.chairIs', { name: chair })}</Office>}
        {secretary !== null && <Office icon={<NotebookPen aria-hidden size={18} />}>{t('phases.secretaryIs', { name: secretary })}</Office>}
        {others.length > 0 && <Office icon={<Hand aria-hidden size={18} />}>{t('phases.hands', { names: others.join(', ') })}</Office>}
        {raised && (
          <Button variant="quiet" icon={<Hand />} onPress={() => void ask('hand.set', { on: false })}>
            {t('phases.lowerHand')}
          </Button>
        )}
        {children}
        <MenuButton
          label={t('phases.ourGroup')}
          trigger={
            <Button variant="quiet" icon={<Users />}>
              {t('phases.ourGroup')}
            </Button>
          }
          groups={groups}
        />
        <Button variant={stage.help ? 'primary' : 'secondary'} icon={<CircleHelp />} aria-pressed={stage.help !== null} onPress={() => void ask('help.set', { on: stage.help === null })}>
          {t(stage.help ? 'phases.helpAsked' : 'phases.needHelp')}
        </Button>
        <Button variant={stage.ready ? 'primary' : 'secondary'} icon={<Check />} aria-pressed={stage.ready !== null} isDisabled={!mayBeReady} onPress={() => void ask('ready.set', { on: stage.ready === null })}>
          {t(stage.ready ? 'phases.isReady' : 'phases.weAreReady')}
        </Button>
      </div>
      <BreakQuestion seat={seat} stage={stage} group={group} ask={ask} />
      {choosing && <OfficesDialog stage={stage} group={group} ask={ask} onClose={() => setChoosing(false)} />}
    </>
  );
}

const Office = ({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }): ReactElement => (
  <span className={css.office}>
    {icon}
    <span>{children}</span>
  </span>
);
