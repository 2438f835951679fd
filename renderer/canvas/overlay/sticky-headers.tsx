import { useEditor, useValue } from 'tldraw';
import type { FrameKind } from '../../../shared/doc';
import type { HeaderLayout } from '../../../shared/outline/layout';
import { servicesOf } from '../interaction/canvas-services';
import css from './overlay.module.css';

const MIN_FONT = 12;
const FONT = 18;
/** Pixels of the screen that the strip of column titles takes at the most; row titles begin below it. */
const STRIP = 52;

const LANED: ReadonlySet<FrameKind> = new Set(['grid', 'columns', 'levels']);

interface Title {
  readonly id: string;
  readonly text: string;
  readonly transition: boolean;
  /** Pixels of the screen from the view's corner. */
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Titles of rows and columns stay at the edge of the view while their lanes are in sight. */
export function StickyHeaders() {
  const editor = useEditor();
  const strips = useValue(
    'sticky headers',
    () => {
      const layout = servicesOf(editor)?.layout();
      const view = editor.getViewportPageBounds();
      const zoom = editor.getZoomLevel();
      const titleOf = ({ id, rect, lines, transition }: HeaderLayout): Title => ({
        id,
        text: lines.join(' '),
        transition,
        x: (rect.x - view.x) * zoom,
        y: (rect.y - view.y) * zoom,
        w: rect.w * zoom,
        h: rect.h * zoom,
      });
      return (layout?.frames ?? []).map((frame) => {
        const below = (frame.rect.y + frame.rect.h - view.y) * zoom;
        // Names of circles and of a ring's panels stand where they are: they head no lane across the page.
        const sticky = LANED.has(frame.kind) ? frame.headers.filter((header) => header.look === 'lane') : [];
        const titles = (axis: HeaderLayout['axis']): Title[] => sticky.filter((header) => header.axis === axis).map(titleOf);
        // Half hidden is hidden: then the title at the edge takes over.
        const columns = titles('column').filter((title) => title.y < -title.h / 2 && below > STRIP * 2);
        const top = columns.length > 0 ? STRIP : 0;
        const rows = titles('row').filter((title) => title.y + title.h > top + 30 && title.y < view.h * zoom && (title.y + 12 < top || title.x < -title.w / 2));
        return { id: frame.id, font: Math.min(FONT, Math.max(MIN_FONT, FONT * zoom)), top, columns, rows };
      });
    },
    [editor],
  );
  return (
    <div className={css.sticky} aria-hidden="true">
      {strips.map(({ id, font, top, columns, rows }) => (
        <div key={id} style={{ fontSize: font }}>
          {rows.map(({ id: row, text, transition, x, y, w, h }) => (
            <div
              key={row}
              className={css.stickyRow}
              data-transition={transition || undefined}
              style={{ left: Math.max(x, 0), top: Math.max(y, top), maxWidth: Math.max(w, 120), maxHeight: y + h - Math.max(y, top) }}
            >
              {text}
            </div>
          ))}
          {columns[0] && (
            <div className={css.stickyColumns} style={{ left: columns[0].x, maxHeight: STRIP }}>
              {columns.map(({ id: column, text, transition, w }) => (
                <div key={column} data-transition={transition || undefined} style={{ width: w }}>
                  {text}
                </div>
              ))}
            </div>
          )}
        </div>
      ))}
    </div>
  );
}
