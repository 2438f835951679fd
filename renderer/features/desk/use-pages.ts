import { useEffect, useState } from 'react';
import { buildOutline } from '../../../shared/outline';
import { shareStructure } from '../../../shared/kernel/share-structure';
import { useBoardSession, type LiveWorkshop } from '../workshop';
import type { PageName } from './now/action-bar';

/** The pages of a board by name: the template's, the same in every group unless one renamed them. */
export function usePages({ pool }: LiveWorkshop, boardId: string | null): readonly PageName[] {
  const session = useBoardSession(pool, boardId);
  const [pages, setPages] = useState<readonly PageName[]>([]);
  useEffect(() => {
    if (!session) return;
    const read = (): void => setPages((now) => shareStructure(now, buildOutline(session.doc).pages.map(({ id, title }) => ({ id, title }))));
    read();
    return session.synced.subscribe(read);
  }, [session]);
  return pages;
}
