import { memo, useCallback, useLayoutEffect, useRef, type ReactElement } from 'react';
import type { CardKind } from '../../../shared/doc';
import type { Translate } from '../../../shared/i18n';
import { columnTargets, type ColumnTarget } from '../../../shared/outline/pasted';
import { Select, useT, VisuallyHidden } from '../../ui';
import css from './paste-lines.module.css';

interface PreviewTableProps {
  readonly kind: CardKind;
  /** Null when the first row is a card, too. */
  readonly headings: readonly string[] | null;
  readonly rows: readonly (readonly string[])[];
  readonly targets: readonly ColumnTarget[];
  readonly onTarget: (column: number, target: ColumnTarget) => void;
  /** Rows that are left out. */
  readonly left: ReadonlySet<number>;
  readonly onLeft: (left: ReadonlySet<number>) => void;
}

function targetLabel(target: ColumnTarget, kind: CardKind, t: Translate): string {
  if (target === 'text') return t(`cards.text.${kind}`);
  if (target === 'append' || target === 'skip') return t(`paste.target.${target}`);
  return t(`cards.field.${target}`);
}

/** What will become of the rows: where each column goes, and which rows are taken. */
export function PreviewTable({ kind, headings, rows, targets, onTarget, left, onLeft }: PreviewTableProps): ReactElement {
  const t = useT();
  const latest = useRef(left);
  useLayoutEffect(() => {
    latest.current = left;
  }, [left]);
  const toggle = useCallback(
    (at: number) => {
      const next = new Set(latest.current);
      if (!next.delete(at)) next.add(at);
      onLeft(next);
    },
    [onLeft],
  );
  const options = columnTargets(kind).map((id) => ({ id, label: targetLabel(id, kind, t) }));
  const all = left.size === 0;
  return (
    <div className={css.preview} tabIndex={0} role="region" aria-label={t('paste.preview')}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col" className={css.tick}>
              <label className={css.tickArea}>
                <input
                  type="checkbox"
                  checked={all}
                  aria-label={t('paste.rows.all')}
                  ref={(box) => {
                    if (box) box.indeterminate = !all && left.size < rows.length;
                  }}
                  onChange={() => onLeft(all ? new Set(rows.keys()) : new Set())}
                />
              </label>
              <VisuallyHidden>{t('paste.rows.include')}</VisuallyHidden>
            </th>
            {targets.map((target, at) => {
              const name = headings?.[at] || t('paste.column', { number: at + 1 });
              return (
                <th key={at} scope="col">
                  {targets.length > 1 && <span className={css.heading}>{name}</span>}
                  {targets.length > 1 ? (
                    <Select label={t('paste.column.of', { name })} isLabelHidden value={target} options={options} onChange={(next) => onTarget(at, next)} />
                  ) : (
                    targetLabel(target, kind, t)
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <PreviewRow key={at} row={row} at={at} skipped={targets.map((target) => target === 'skip').join()} isLeft={left.has(at)} onToggle={toggle} label={t('paste.row.include', { text: row[0] ?? '' })} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PreviewRowProps {
  readonly row: readonly string[];
  readonly at: number;
  /** `true,false`: which columns are left out; a text, so that a row that is the same is not drawn again. */
  readonly skipped: string;
  readonly isLeft: boolean;
  readonly label: string;
  readonly onToggle: (at: number) => void;
}

const PreviewRow = memo(function PreviewRow({ row, at, skipped, isLeft, label, onToggle }: PreviewRowProps): ReactElement {
  const isSkipped = skipped.split(',');
  return (
    <tr data-testid="paste-row" data-left={isLeft || undefined}>
      <td className={css.tick}>
        <label className={css.tickArea}>
          <input type="checkbox" checked={!isLeft} aria-label={label} onChange={() => onToggle(at)} />
        </label>
      </td>
      {row.map((cell, column) => (
        <td key={column} data-skipped={isSkipped[column] === 'true' || undefined}>
          <span className={css.cell}>{cell}</span>
        </td>
      ))}
    </tr>
  );
});
