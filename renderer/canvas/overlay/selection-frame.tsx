import { DefaultSelectionForeground, useEditor, useSelectionEvents, useValue, type TLSelectionForegroundProps } from 'tldraw';
import css from './selection-frame.module.css';

const CORNERS = ['top_left', 'top_right', 'bottom_right', 'bottom_left'] as const;
type Corner = (typeof CORNERS)[number];

/** Pixels of the screen: what is seen, and what a finger can hit. */
const SEEN = 12;
const TOUCHED = 44;

/**
 * The frame around what is selected; an image has a handle at each corner. The library's own foreground would give
 * several cards handles together, too, and asks for its menus' texts. By key an image grows and shrinks with + and −.
 */
export function SelectionFrame(props: TLSelectionForegroundProps) {
  const editor = useEditor();
  const image = useValue('image with handles', () => !editor.getIsReadonly() && editor.isInAny('select.idle', 'select.pointing_shape', 'select.pointing_resize_handle', 'select.resizing') && editor.getOnlySelectedShape()?.type === 'board-image', [editor]);
  const zoom = useValue('zoom', () => editor.getZoomLevel(), [editor]);
  const { bounds } = props;
  return (
    <>
      <DefaultSelectionForeground {...props} />
      {image && (
        <svg className={`tl-overlays__item ${css.handles}`} style={{ transform: `translate(${bounds.x}px, ${bounds.y}px)` }} aria-hidden="true">
          {CORNERS.map((corner) => (
            <Handle key={corner} corner={corner} x={corner.endsWith('left') ? 0 : bounds.w} y={corner.startsWith('top') ? 0 : bounds.h} zoom={zoom} room={Math.min(bounds.w, bounds.h) * zoom} />
          ))}
        </svg>
      )}
    </>
  );
}

interface HandleProps {
  readonly corner: Corner;
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  /** The image's shorter side in pixels of the screen: its middle must stay free to be dragged by. */
  readonly room: number;
}

function Handle({ corner, x, y, zoom, room }: HandleProps) {
  const events = useSelectionEvents(corner);
  const [seen, touched] = [SEEN / zoom, Math.min(TOUCHED, Math.max(SEEN, room / 2)) / zoom];
  return (
    <g {...events} data-testid="image-handle" data-corner={corner} className={css.handle}>
      <rect className={css.touched} x={x - touched / 2} y={y - touched / 2} width={touched} height={touched} />
      <rect className={css.seen} x={x - seen / 2} y={y - seen / 2} width={seen} height={seen} rx={2 / zoom} strokeWidth={2 / zoom} />
    </g>
  );
}
