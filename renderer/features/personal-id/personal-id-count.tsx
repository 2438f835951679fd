import { useEffect, useState, type ReactElement } from 'react';
import type { GroupInfo } from '../../../shared/protocol';
import { useHostAccess } from '../../bridge';
import { Notice, useT } from '../../ui';

/** How often the host is asked while the window is looked at. It counts anew only when the workshop has changed. */
const ASK_EVERY_MS = 5_000;

interface PersonalIdCountProps {
  readonly workshopId: string;
  readonly groups: readonly GroupInfo[];
}

/** For the facilitator: how many codes the groups' boards have, all of them and not only the one that is open. Never which, nor where. */
export function PersonalIdCount({ workshopId, groups }: PersonalIdCountProps): ReactElement | null {
  const t = useT();
  const { bridge } = useHostAccess();
  const [found, setFound] = useState<readonly { readonly boardId: string; readonly count: number }[]>([]);
  useEffect(() => {
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      // What was counted last stays when the host does not answer.
      if (!document.hidden) await bridge.call('boards.personalIds', { workshopId }).then((counts) => !ended && setFound(counts), () => undefined);
      if (!ended) timer = setTimeout(() => void ask(), ASK_EVERY_MS);
    };
    void ask();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [bridge, workshopId]);
  const total = found.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const byGroup = found.map(({ boardId, count }) => t('personalId.count.group', { group: groups.find((group) => group.boardId === boardId)?.name ?? '', count }));
  return (
    <Notice tone="warning">
      {t('personalId.count', { count: total })} ({byGroup.join(', ')}). {t('personalId.count.next')}
    </Notice>
  );
}
