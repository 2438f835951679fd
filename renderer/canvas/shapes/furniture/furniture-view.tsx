import { memo, type CSSProperties, type SyntheticEvent } from 'react';
import { isCardKind, type CardKind } from '../../../../shared/doc';
import { useCanvas } from '../../canvas-context';
import type { FurnitureHeader, FurnitureShape, FurnitureZone } from './furniture-shape';
import css from './furniture.module.css';

const boxStyle = ({ x, y, w, h }: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }): CSSProperties => ({ left: x, top: y, width: w, height: h });

const same = (before: object, after: object): boolean => JSON.stringify(before) === JSON.stringify(after);

/** Headers and zones of a frame. A zone says what belongs in it and offers to add it. */
export function FurnitureView({ shape }: { readonly shape: FurnitureShape }) {
  const { headers, zones, w, h } = shape.props;
  return (
    <div className={css.frame} style={{ width: w, height: h }} data-testid="frame" data-frame-id={shape.props.frameId}>
      {headers.map((header) => (
        <Header key={header.id} header={header} />
      ))}
      {zones.map((zone) => (
        <Zone key={zone.id} zone={zone} />
      ))}
    </div>
  );
}

const Header = memo(
  function Header({ header }: { readonly header: FurnitureHeader }) {
    return (
      <div className={css.header} style={boxStyle(header)} data-transition={header.transition || undefined} data-axis={header.axis}>
        {header.lines.map((line, index) => (
          <div key={index}>{line}</div>
        ))}
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
