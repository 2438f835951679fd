import { ArrowUpRight, Check, CircleHelp, Coffee, Snowflake, TriangleAlert, UserCog, Users } from 'lucide-react';
import { useEffect, type ReactElement } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import type { Stage } from '../../../../shared/facilitation';
import type { GroupInfo, MemberInfo } from '../../../../shared/protocol';
import { Button, useObservable, useT } from '../../../ui';
import { TimerText, useHostNow } from '../../phases';
import type { LiveWorkshop } from '../../workshop';
import css from '../desk.module.css';
import { Waiting } from './waiting';
import { pageOfMost, type WatchedBoard } from './watch-board';
import type { Present } from './use-present';

interface GroupTileProps {
  readonly group: GroupInfo;
  readonly stage: Stage;
  readonly board: WatchedBoard;
  readonly members: readonly MemberInfo[];
  readonly present: Present;
  readonly clock: LiveWorkshop['link']['clock'];
  readonly isChosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
  readonly onBoard: () => void;
  readonly onPeople: () => void;
  readonly onHelped: () => void;
}

/** One group at a glance: where it is, who is there, how far it has come, what it wants. */
export function GroupTile({ group, stage, board, members, present, clock, isChosen, onChoose, onBoard, onPeople, onHelped }: GroupTileProps): ReactElement {
  const t = useT();
  const facts = useObservable(board.facts);
  const here = members.filter(({ id }) => id in present);
  const nameOf = (id: string | null): string | undefined => members.find((member) => member.id === id)?.name;
  const pageId = pageOfMost(facts.places, facts.progress.map((page) => page.pageId)) ?? stage.phase?.pageId ?? null;
  useEffect(() => board.showPage(pageId), [board, pageId]);
  const page = facts.progress.find((one) => one.pageId === pageId);
  const count = (path: Present[string]): number => here.filter(({ id }) => present[id] === path).length;
  return (
    <li className={css.tile} data-group={group.name} data-help={stage.help !== null} data-ready={stage.ready !== null}>
      <div className={css.tileHead}>
        <Checkbox isSelected={isChosen} onChange={onChoose} className={css.choose ?? ''} aria-label={t('desk.choose', { name: group.name })}>
          <span className={css.box} aria-hidden="true">
            {isChosen && <Check size={18} />}
          </span>
        </Checkbox>
        <h2 className={css.tileName}>{group.name}</h2>
        <Button variant="quiet" icon={<ArrowUpRight />} onPress={onBoard} aria-label={t('desk.lookInto', { name: group.name })}>
          {t('desk.look')}
        </Button>
      </div>
      <Picture board={board} title={page?.title ?? ''} />
      <p className={css.tileLine}>
        <strong>{stage.phase?.title ?? t('desk.notBegun')}</strong>
        {stage.timer && <TimerText timer={stage.timer} clock={clock} className={css.time} />}
      </p>
      {page && (
        <p className={css.tileLine}>
          <span>{t('desk.onPage', { page: page.title })}</span>
          {stage.rules.frozen.includes(page.pageId) && (
            <span className={css.badge}>
              <Snowflake aria-hidden size={16} /> {t('desk.frozen')}
            </span>
          )}
        </p>
      )}
      <ul className={css.progress} aria-label={t('desk.progress')}>
        {facts.progress.map(({ pageId: id, title, cards, cells }) => (
          <li key={id}>
            <span className={css.progressName}>{title}</span>
            <span className={css.progressCount}>{cells ? t('desk.cells', { filled: cells.filled, all: cells.all }) : t('desk.cards', { count: cards })}</span>
            {cells && <progress value={cells.filled} max={cells.all} aria-label={title} />}
          </li>
        ))}
      </ul>
      <p className={css.tileLine}>
        <Button variant="quiet" icon={<Users />} onPress={onPeople} aria-label={t('desk.peopleOf', { name: group.name, here: here.length, all: members.length })}>
          {t('desk.here', { here: here.length, all: members.length })}
        </Button>
        <span className={css.quiet}>{t('desk.paths', { direct: count('peer-to-peer'), relay: count('relay') })}</span>
      </p>
      <p className={css.tileLine}>
        <UserCog aria-hidden size={18} />
        <span>{t('desk.offices', { chair: nameOf(stage.offices.chair) ?? '–', secretary: nameOf(stage.offices.secretary) ?? '–' })}</span>
        {stage.offices.chair !== null && nameOf(stage.offices.chair) !== undefined && !(stage.offices.chair in present) && <span className={css.badge}>{t('desk.chairAway')}</span>}
      </p>
      <p className={css.tileLine}>
        {facts.warnings > 0 && (
          <span className={css.badge}>
            <TriangleAlert aria-hidden size={16} /> {t('desk.warnings', { count: facts.warnings })}
          </span>
        )}
        <LastChange at={facts.lastChange} clock={clock} />
        <OnBreak stage={stage} clock={clock} />
      </p>
      {(stage.help || stage.ready) && (
        <div className={css.signals}>
          {stage.help && (
            <>
              <span className={css.help}>
                <CircleHelp aria-hidden size={18} /> {t('desk.wantsHelp')} <Waiting since={stage.help.at} clock={clock} />
              </span>
              <Button variant="quiet" onPress={onHelped}>
                {t('desk.helped')}
              </Button>
            </>
          )}
          {stage.ready && (
            <span className={css.ready}>
              <Check aria-hidden size={18} /> {t('desk.isReady')} <Waiting since={stage.ready.at} clock={clock} />
            </span>
          )}
        </div>
      )}
    </li>
  );
}

function Picture({ board, title }: { readonly board: WatchedBoard; readonly title: string }): ReactElement {
  const t = useT();
  const url = useObservable(board.picture);
  return url === '' ? <div className={css.picture} /> : <img className={css.picture} src={url} alt={t('desk.picture', { page: title })} decoding="async" />;
}

const MINUTE_MS = 60_000;

function LastChange({ at, clock }: { readonly at: number; readonly clock: GroupTileProps['clock'] }): ReactElement {
  const t = useT();
  const minutes = Math.floor(Math.max(0, useHostNow(clock) - at) / MINUTE_MS);
  return <span className={css.quiet}>{at === 0 ? t('desk.noChange') : minutes < 1 ? t('desk.changedNow') : minutes < 120 ? t('desk.changed', { minutes }) : t('desk.changedLong')}</span>;
}

function OnBreak({ stage, clock }: { readonly stage: Stage; readonly clock: GroupTileProps['clock'] }): ReactElement | null {
  const t = useT();
  const now = useHostNow(clock);
  const endsAt = stage.pause?.endsAt ?? null;
  if (endsAt === null || endsAt <= now) return null;
  return (
    <span className={css.badge}>
      <Coffee aria-hidden size={16} /> {t('desk.onBreak')} <TimerText timer={{ endsAt, leftMs: null, lengthMs: 0, acts: [] }} clock={clock} />
    </span>
  );
}
