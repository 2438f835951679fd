import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { VisuallyHidden } from './visually-hidden';
import css from './table.module.css';

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  /** The heading is heard only, as for a column of buttons. */
  readonly isLabelHidden?: boolean;
  /** CSS width, such as `30%`. */
  readonly width?: string;
}

export interface TableProps {
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly TableColumn[];
  /** Rows: `<tr>` with `<th scope="row">` or `<td>`. On a phone a cell shows its `data-label` above itself. */
  readonly children: ReactNode;
  /** `stack`: on a narrow screen each row becomes a block instead of scrolling sideways. */
  readonly narrow?: 'scroll' | 'stack';
}

/** A native table: editable cells keep their own keys, and every screen reader knows how to walk in it. */
export function Table({ caption, isCaptionHidden, columns, children, narrow = 'scroll' }: TableProps) {
  return (
    <div className={css.frame}>
      <table className={classNames(css.table, narrow === 'stack' && css.stack)}>
        <caption className={css.caption}>{isCaptionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" style={column.width ? { width: column.width } : undefined}>
                {column.isLabelHidden ? <VisuallyHidden>{column.label}</VisuallyHidden> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
