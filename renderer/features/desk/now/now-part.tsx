import { useMemo, useState, type ReactElement } from 'react';
import { readWorkshop, type GroupInfo, type MemberInfo } from '../../../../shared/protocol';
import { EmptyState, Skeleton, useLanguage, useObservable, useT } from '../../../ui';
import { useAct, useDocValue, useFacilitation } from '../../phases';
import type { LiveWorkshop } from '../../workshop';
import css from '../desk.module.css';
import { ActionBar, type PageName } from './action-bar';
import { GroupDialog } from './group-dialog';
import { GroupTile } from './group-tile';
import { HelpQueue } from './help-queue';
import { useBoards } from './use-boards';
import { usePresent } from './use-present';
import type { WatchedBoard } from './watch-board';

interface NowPartProps {
  readonly workshop: LiveWorkshop;
  readonly groups: readonly GroupInfo[];
  readonly onBoard: (groupId: string) => void;
}

const readMembers = (doc: Parameters<typeof readWorkshop>[0]): readonly MemberInfo[] => readWorkshop(doc, '').members;

/** Every group at once, and what can be done for one, some or all of them. */
export function NowPart({ workshop, groups, onBoard }: NowPartProps): ReactElement {
  const t = useT();
  const { language } = useLanguage();
  const course = useFacilitation(workshop.session.doc);
  const members = useDocValue(workshop.session.doc, readMembers);
  const ask = useAct(workshop.link.act);
  const present = usePresent(workshop.link);
  const boards = useBoards(workshop, groups, language);
  const [marked, setMarked] = useState<readonly string[]>([]);
  const [opened, setOpened] = useState<string | null>(null);
  // A group that was removed is not chosen any more.
  const chosen = useMemo(() => marked.filter((id) => groups.some((group) => group.id === id)), [marked, groups]);
  const openedGroup = groups.find(({ id }) => id === opened);
  const openedStage = opened === null ? undefined : course.stages[opened];
  const { clock } = workshop.link;
  if (groups.length === 0) return <EmptyState title={t('desk.noGroups')} />;
  const first = boards.get(groups[0]?.id ?? '');
  return (
    <div className={css.now}>
      <WithPages board={first}>
        {(pages) => (
          <ActionBar workshop={workshop} course={course} groups={groups} members={members} chosen={chosen} pages={pages} ask={ask} onChooseAll={() => setMarked(groups.map(({ id }) => id))} onChooseNone={() => setMarked([])} />
        )}
      </WithPages>
      <HelpQueue course={course} groups={groups} members={members} clock={clock} ask={ask} onBoard={onBoard} />
      <ul className={css.tiles} aria-label={t('desk.groupsList')}>
        {groups.map((group) => {
          const [board, stage] = [boards.get(group.id), course.stages[group.id]];
          if (!board || !stage) return <li key={group.id}><Skeleton height={320} /></li>;
          return (
            <GroupTile
              key={group.id}
              group={group}
              stage={stage}
              board={board}
              members={members.filter(({ groupId }) => groupId === group.id)}
              present={present}
              clock={clock}
              isChosen={chosen.includes(group.id)}
              onChoose={(isChosen) => setMarked(isChosen ? [...chosen, group.id] : chosen.filter((id) => id !== group.id))}
              onBoard={() => onBoard(group.id)}
              onPeople={() => setOpened(group.id)}
              onHelped={() => void ask('help.set', { groupId: group.id, on: false })}
            />
          );
        })}
      </ul>
      {openedGroup && openedStage && (
        <GroupDialog group={openedGroup} groups={groups} stage={openedStage} members={members.filter(({ groupId }) => groupId === openedGroup.id)} present={present} ask={ask} onClose={() => setOpened(null)} />
      )}
    </div>
  );
}

const NO_PAGES: readonly PageName[] = [];

/** The pages are the template's, the same in every group: the first board tells them. */
function WithPages({ board, children }: { readonly board: WatchedBoard | undefined; readonly children: (pages: readonly PageName[]) => ReactElement }): ReactElement {
  return board ? <PagesOf board={board}>{children}</PagesOf> : children(NO_PAGES);
}

function PagesOf({ board, children }: { readonly board: WatchedBoard; readonly children: (pages: readonly PageName[]) => ReactElement }): ReactElement {
  const { progress } = useObservable(board.facts);
  return children(progress.map(({ pageId, title }) => ({ id: pageId, title })));
}
