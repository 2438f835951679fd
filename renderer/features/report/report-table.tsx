import { Fragment } from 'react';
import type { DocCell, DocLine, DocTable } from '../../../shared/outline/report';

interface ReportTableProps {
  readonly table: DocTable;
  /** Unique in the page. */
  readonly id: string;
  readonly level: 2 | 3;
}

/** A section of the report: its heading, and its table or the sentence that there is nothing. */
export function ReportTable({ table, id, level }: ReportTableProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0);
  return (
    <section className={table.wide ? 'wide' : undefined}>
      <Heading id={id}>{table.heading}</Heading>
      {table.rows.length === 0 ? (
        <p>{table.empty}</p>
      ) : (
        <table aria-labelledby={id}>
          <colgroup>
            {table.columns.map((column, index) => (
              <col key={index} style={{ width: `${(100 * column.share) / shares}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {table.columns.map((column, index) => (
                <th key={index} scope="col">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([name, ...cells], row) => (
              <tr key={row}>
                <th scope="row">
                  <Cell cell={name ?? []} />
                </th>
                {cells.map((cell, index) => (
                  <td key={index}>
                    <Cell cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Cell({ cell }: { readonly cell: DocCell }) {
  return cell.map((block, index) => (
    <div key={index} className="block">
      {block.map((line, position) => (
        <Line key={position} line={line} />
      ))}
    </div>
  ));
}

function Line({ line: { label, text, tone } }: { readonly line: DocLine }) {
  return (
    <p className={tone}>
      {label === '' ? null : <span className="label">{`${label}: `}</span>}
      <span dir="auto">
        {text.split('@').map((part, index) => (
          // A long mail address breaks after its @, not before its last letter.
          <Fragment key={index}>
            {index > 0 && (
              <>
                {'@'}
                <wbr />
              </>
            )}
            {part}
          </Fragment>
        ))}
      </span>
    </p>
  );
}
