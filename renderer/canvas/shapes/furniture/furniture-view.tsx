import { memo, type CSSProperties, type SyntheticEvent } from 'react';
import { isCardKind, type CardKind } from '../../../../shared/doc';
import { useCanvas } from '../../canvas-context';
import { TEXT } from '../../../../shared/outline/layout';
import { Forward } from './forward';
import type { FurnitureDrawing, FurnitureHeader, FurnitureShape, FurnitureZone } from './furniture-shape';
import css from './furniture.module.css';

const boxStyle = ({ x, y, w, h }: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }): CSSProperties => ({ left: x, top: y, width: w, height: h });

const same = (before: object, after: object): boolean => JSON.stringify(before) === JSON.stringify(after);

/** Title, drawing, headers and zones of a frame. A zone says what belongs in it and offers to add it. */
export function FurnitureView({ shape }: { readonly shape: FurnitureShape }) {
  const { headers, zones, paper, title, drawing, w, h } = shape.props;
  return (
    <div className={css.frame} style={{ width: w, height: h }} data-testid="frame" data-frame-id={shape.props.frameId}>
      {title && (
        <div className={css.title} style={boxStyle(title)}>
          <Lines lines={title.lines} />
        </div>
      )}
      <div className={css.paper} style={boxStyle(paper)} />
      {(drawing.marks.length > 0 || drawing.labels.length > 0) && <Drawing drawing={drawing} w={w} h={h} />}
      {zones.map((zone) => (
        <Zone key={zone.id} zone={zone} />
      ))}
      {headers.map((header) => (
        <Header key={header.id} header={header} />
      ))}
      <div className={css.rim} style={boxStyle(paper)} />
    </div>
  );
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => lines.map((line, index) => <div key={index}>{line}</div>);

const LABELS = { sector: TEXT.header, centre: TEXT.title } as const;

/** The ring's sectors, the circles: below the zones. */
const Drawing = memo(
  function Drawing({ drawing, w, h }: { readonly drawing: FurnitureDrawing; readonly w: number; readonly h: number }) {
    const { left, top, marks, labels } = drawing;
    return (
      <>
        <svg className={css.drawing} width={w} height={h} viewBox={`${left} ${top} ${w} ${h}`} aria-hidden="true">
          {marks.map(({ d, fill, fillOpacity, stroke, width }, index) => (
            <path key={index} d={d} fill={fill} fillOpacity={fillOpacity} stroke={stroke} strokeWidth={width} />
          ))}
        </svg>
        {labels.map(({ look, x, y, lines }, index) => (
          <div key={index} className={css.label} data-look={look} style={{ left: x, top: y - (lines.length * LABELS[look].lineHeight) / 2 }}>
            <Lines lines={lines} />
          </div>
        ))}
      </>
    );
  },
  (before, after) => before.w === after.w && before.h === after.h && same(before.drawing, after.drawing),
);

const Header = memo(
  function Header({ header }: { readonly header: FurnitureHeader }) {
    const { look, tint, transition, axis, forward, lines } = header;
    return (
      <div className={css.header} style={{ ...boxStyle(header), ...(tint === null ? {} : { background: tint }) }} data-look={look} data-transition={transition || undefined} data-axis={axis}>
        <Lines lines={lines} />
        {forward && <Forward laneId={header.id} forward={forward} header={header} />}
      </div>
    );
  },
  (before, after) => same(before.header, after.header),
);

const Zone = memo(
  function Zone({ zone }: { readonly zone: FurnitureZone }) {
    const { t, readOnly } = useCanvas();
    return (
      <div
        className={css.zone}
        style={boxStyle(zone)}
        role="group"
        aria-label={zone.name}
        data-testid="zone"
        data-zone-id={zone.id}
        data-look={zone.look}
        data-transition={zone.transition || undefined}
        data-empty={zone.empty || undefined}
      >
        {zone.empty && (
          <div className={css.hint}>
            {zone.hint.map((line, index) => (
              <div key={index}>{line}</div>
            ))}
          </div>
        )}
        {!readOnly && (
          <div className={css.adders}>
            {zone.kinds.filter(isCardKind).map((kind) => (
              <Adder key={kind} kind={kind} zone={zone} label={t('canvas.addHere', { kind: t(`cards.kind.${kind}`), zone: zone.name })} word={t(`cards.kind.${kind}`)} />
            ))}
          </div>
        )}
      </div>
    );
  },
  (before, after) => same(before.zone, after.zone),
);

const keep = (event: SyntheticEvent): void => event.stopPropagation();

/** For the pointer only: by keyboard a zone is reached with the arrow keys, and Enter or N adds. */
function Adder({ kind, zone, label, word }: { readonly kind: CardKind; readonly zone: FurnitureZone; readonly label: string; readonly word: string }) {
  const { addCard } = useCanvas();
  return (
    <button
      type="button"
      tabIndex={-1}
      className={css.adder}
      aria-label={label}
      data-kind={kind}
      onPointerDown={keep}
      onPointerUp={keep}
      onTouchStart={keep}
      onTouchEnd={keep}
      onDoubleClick={keep}
      onClick={() => addCard(kind, zone.id)}
    >
      + {word}
    </button>
  );
}
