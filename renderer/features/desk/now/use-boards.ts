import { useEffect, useState } from 'react';
import type { Language } from '../../../../shared/kernel/language';
import type { GroupInfo } from '../../../../shared/protocol';
import type { LiveWorkshop } from '../../workshop';
import { createTurns } from './turns';
import { watchBoard, type WatchedBoard } from './watch-board';

/** Every group's board, watched while the desk is there. By group. */
export function useBoards({ pool, link }: LiveWorkshop, groups: readonly GroupInfo[], language: Language): ReadonlyMap<string, WatchedBoard> {
  const [boards, setBoards] = useState<ReadonlyMap<string, WatchedBoard>>(new Map());
  const names = groups.map(({ id, boardId }) => `${id} ${boardId}`).join(',');
  useEffect(() => {
    const turns = createTurns();
    const opened = new Map<string, WatchedBoard>();
    const docs: string[] = [];
    for (const name of names === '' ? [] : names.split(',')) {
      const [groupId = '', boardId = ''] = name.split(' ');
      const doc = `board:${boardId}`;
      docs.push(doc);
      opened.set(groupId, watchBoard(pool.acquire(doc), language, link.clock.now, turns));
    }
    setBoards(opened);
    return () => {
      setBoards(new Map());
      for (const board of opened.values()) board.close();
      for (const doc of docs) pool.release(doc);
    };
  }, [pool, link, names, language]);
  return boards;
}
