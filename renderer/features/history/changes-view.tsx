import { useMemo } from 'react';
import { changedOutline, compareBoards } from '../../../shared/compare';
import type { BoardOutline } from '../../../shared/outline';
import type { CardMarks } from '../../../shared/outline/picture';
import { useT } from '../../ui';
import { cellNames, ChangeList } from '../maps';
import { PageView } from './page-view';
import css from './history.module.css';

interface ChangesViewProps {
  readonly then: BoardOutline;
  readonly now: BoardOutline;
  readonly as: 'picture' | 'list';
  readonly names: ReadonlyMap<string, string>;
}

/** What changed since a version, marked on the map as it is now, or as a list with who changed it. */
export function ChangesView({ then, now, as, names }: ChangesViewProps) {
  const t = useT();
  const comparison = useMemo(() => compareBoards(then, now), [then, now]);
  const drawn = useMemo(() => changedOutline(now, comparison), [now, comparison]);
  const marks = useMemo<CardMarks>(() => new Map([...drawn.changes].map(([id, change]) => [id, { change, word: t(`maps.change.${change}`) }])), [drawn, t]);
  const { counts, texts } = comparison;
  const isSame = counts.added + counts.changed + counts.moved + counts.removed + texts.length === 0;
  return (
    <div className={css.view}>
      <p className={css.counts} data-testid="change-counts">
        {isSame ? t('maps.noChanges') : t('maps.counts', counts)}
      </p>
      {as === 'list' ? (
        <ChangeList comparison={comparison} names={cellNames(comparison, t)} nameOf={(id) => names.get(id) ?? ''} />
      ) : (
        <PageView outline={drawn.outline} marks={marks} describe={(page) => t('history.changesOf', { page })} />
      )}
    </div>
  );
}
