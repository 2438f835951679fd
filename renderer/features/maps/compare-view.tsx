import { useMemo, useState } from 'react';
import { ArrowLeftRight } from 'lucide-react';
import { compareBoards, type CardDifference, type ComparedCell } from '../../../shared/compare';
import type { BoardOutline, CardOutline } from '../../../shared/outline';
import { Button, Checkbox, RadioGroup, useLanguage, useT } from '../../ui';
import { KindIcon } from '../board';
import { ChangeList } from './change-list';
import { cardTitle, cellName, cellNames, ChangeMark, changeLines } from './change-words';
import css from './maps.module.css';

export interface ComparedMap {
  readonly name: string;
  readonly outline: BoardOutline;
}

interface CompareViewProps {
  readonly before: ComparedMap;
  readonly after: ComparedMap;
  readonly onSwap?: () => void;
}

/** Two maps: place by place beside each other, or only what differs as a list. */
export function CompareView({ before, after, onSwap }: CompareViewProps) {
  const t = useT();
  const [view, setView] = useState<'cells' | 'list'>('cells');
  const [onlyChanges, setOnlyChanges] = useState(true);
  const comparison = useMemo(() => compareBoards(before.outline, after.outline), [before.outline, after.outline]);
  const names = useMemo(() => cellNames(comparison, t), [comparison, t]);
  const { counts } = comparison;
  const isSame = counts.added + counts.changed + counts.moved + counts.removed + comparison.texts.length === 0;
  return (
    <div className={css.view}>
      <p className={css.counts} data-testid="change-counts">
        {isSame ? t('maps.noChanges') : t('maps.counts', counts)}
      </p>
      <div className={css.tools}>
        <RadioGroup
          label={t('maps.view')}
          layout="row"
          value={view}
          options={[
            { id: 'cells', label: t('maps.sideBySide') },
            { id: 'list', label: t('maps.changeList') },
          ]}
          onChange={setView}
        />
        {view === 'cells' && (
          <Checkbox isChecked={onlyChanges} onChange={setOnlyChanges}>{t('maps.onlyChanges')}</Checkbox>
        )}
        {onSwap && (
          <Button icon={<ArrowLeftRight />} onPress={onSwap}>
            {t('maps.swap')}
          </Button>
        )}
      </div>
      {view === 'list' ? (
        <ChangeList comparison={comparison} names={names} />
      ) : (
        <>
          <div className={css.sides} aria-hidden>
            <strong>{before.name}</strong>
            <strong>{after.name}</strong>
          </div>
          {comparison.cells.map((compared) => (
            <CellPair key={compared.cell.key} compared={compared} before={before.name} after={after.name} names={names} onlyChanges={onlyChanges} />
          ))}
        </>
      )}
    </div>
  );
}

interface CellPairProps {
  readonly compared: ComparedCell;
  readonly before: string;
  readonly after: string;
  readonly names: ReadonlyMap<string, string>;
  readonly onlyChanges: boolean;
}

function CellPair({ compared: { cell, cards }, before, after, names, onlyChanges }: CellPairProps) {
  const t = useT();
  const shown = onlyChanges ? cards.filter(({ change }) => change !== 'same') : cards;
  const isLone = cell.zones.some((zone) => zone === null) && cards.length > 0;
  if (shown.length === 0 && (onlyChanges || (cell.isDecisions && !isLone))) return null;
  return (
    <section className={css.cell} aria-label={cellName(cell, t)} data-testid="compared-cell">
      <h3 className={css.cellName}>{cellName(cell, t)}</h3>
      <div className={css.pair}>
        <Side name={before} isThere={cell.zones[0] !== null || cell.lanes.length === 0} cards={shown.filter(({ before: card }) => card !== null)} side="before" names={names} />
        <Side name={after} isThere={cell.zones[1] !== null || cell.lanes.length === 0} cards={shown.filter(({ after: card }) => card !== null)} side="after" names={names} />
      </div>
    </section>
  );
}

interface SideProps {
  readonly name: string;
  readonly isThere: boolean;
  readonly cards: readonly CardDifference[];
  readonly side: 'before' | 'after';
  readonly names: ReadonlyMap<string, string>;
}

function Side({ name, isThere, cards, side, names }: SideProps) {
  const t = useT();
  return (
    <ul className={css.side} aria-label={name}>
      {cards.length === 0 && <li className={css.hint}>{isThere ? t('maps.noCards') : t('maps.notThere')}</li>}
      {cards.map((difference) => {
        const card = difference[side];
        return card && <ComparedCard key={card.id} card={card} difference={difference} names={names} side={side} />;
      })}
    </ul>
  );
}

function ComparedCard({ card, difference, names, side }: { readonly card: CardOutline; readonly difference: CardDifference; readonly names: ReadonlyMap<string, string>; readonly side: 'before' | 'after' }) {
  const t = useT();
  const { language } = useLanguage();
  const lines = side === 'after' ? changeLines(difference, names, t, language) : [];
  return (
    <li className={css.card} data-change={difference.change}>
      <span className={css.cardHead}>
        <KindIcon kind={card.kind} />
        <span className={css.cardTitle}>{cardTitle(card, t)}</span>
      </span>
      <ChangeMark change={difference.change} />
      {lines.length > 0 && (
        <ul className={css.lines}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
