import { useEffect, useState } from 'react';
import type { ReportBoard } from '../../../../shared/outline/report';
import type { GroupInfo } from '../../../../shared/protocol';
import type { LiveWorkshop } from '../use-opened-workshop';
import { readBoards } from './use-export';

/** The boards as they were when a dialog opened: what is looked at does not move under the hand. Null until they are read. */
export function useBoards(workshop: LiveWorkshop, groups: readonly GroupInfo[]): readonly ReportBoard[] | null | 'failed' {
  const [boards, setBoards] = useState<readonly ReportBoard[] | null | 'failed'>(null);
  useEffect(() => {
    let current = true;
    readBoards(workshop, groups).then(
      (read) => current && setBoards(read),
      () => current && setBoards('failed'),
    );
    return () => {
      current = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- read once
  }, [workshop]);
  return boards;
}
