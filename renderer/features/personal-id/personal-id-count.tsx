import { useMemo, type ReactElement } from 'react';
import type { Observable } from '../../../shared/kernel/observable';
import type { BoardOutline } from '../../../shared/outline';
import { Notice, useObservable, useT } from '../../ui';
import { countPersonalIds } from './count-personal-ids';

/** For the facilitator: how many codes the board has. Never which, nor where. */
export function PersonalIdCount({ outline }: { readonly outline: Observable<BoardOutline> }): ReactElement | null {
  const t = useT();
  const board = useObservable(outline);
  const count = useMemo(() => countPersonalIds(board), [board]);
  if (count === 0) return null;
  return <Notice tone="warning">{t('personalId.count', { count })}</Notice>;
}
