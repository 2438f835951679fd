import { CircleHelp, Hand } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Facilitation } from '../../../../shared/facilitation';
import type { HostClock } from '../../../../shared/kernel/host-clock';
import type { GroupInfo, MemberInfo } from '../../../../shared/protocol';
import { Button, useT } from '../../../ui';
import type { Ask } from '../../phases';
import css from '../desk.module.css';
import { Waiting } from './waiting';

interface HelpQueueProps {
  readonly course: Facilitation;
  readonly groups: readonly GroupInfo[];
  readonly members: readonly MemberInfo[];
  readonly clock: HostClock;
  readonly ask: Ask;
  readonly onBoard: (groupId: string) => void;
}

/** Who waits for the facilitator, the longest first. News are read out. */
export function HelpQueue({ course, groups, members, clock, ask, onBoard }: HelpQueueProps): ReactElement {
  const t = useT();
  const waiting = groups.flatMap((group) => {
    const help = course.stages[group.id]?.help;
    return help ? [{ group, at: help.at }] : [];
  });
  waiting.sort((a, b) => a.at - b.at);
  const ready = groups.filter(({ id }) => course.stages[id]?.ready).length;
  return (
    <section className={css.queue} aria-label={t('desk.queue')}>
      <p className={css.readyCount} role="status" data-testid="ready-count">
        {t('desk.readyCount', { ready, all: groups.length })} · {waiting.length === 0 ? t('desk.nobodyWaits') : t('desk.waitingCount', { count: waiting.length })}
      </p>
      <ol className={css.queueList}>
        {waiting.map(({ group, at }) => (
          <li key={group.id}>
            <CircleHelp aria-hidden size={18} />
            <span>{group.name}</span>
            <Waiting since={at} clock={clock} />
            <Button variant="quiet" onPress={() => onBoard(group.id)}>
              {t('desk.goHelp')}
            </Button>
            <Button variant="quiet" onPress={() => void ask('help.set', { groupId: group.id, on: false })}>
              {t('desk.helped')}
            </Button>
          </li>
        ))}
        {course.hands.map(({ memberId, groupId, at }) => (
          <li key={memberId}>
            <Hand aria-hidden size={18} />
            <span>{t('desk.hand', { name: members.find(({ id }) => id === memberId)?.name ?? '', group: groups.find(({ id }) => id === groupId)?.name ?? '' })}</span>
            <Waiting since={at} clock={clock} />
            <Button variant="quiet" onPress={() => void ask('hand.set', { memberId, on: false })}>
              {t('desk.handDone')}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
