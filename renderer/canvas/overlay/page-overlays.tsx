import { useEditor, useValue } from 'tldraw';
import { arrowHead, curvePath, routeRelation, type PageLayout, type Rect } from '../../../shared/outline/layout';
import { servicesOf } from '../interaction/canvas-services';
import css from './overlay.module.css';
import { WarningMarks } from './warning-marks';

const boxStyle = ({ x, y, w, h }: Rect) => ({ transform: `translate(${x}px, ${y}px)`, width: w, height: h });

/** What shows while something is being done on the page: the zone in hand, where a card would land, an arrow in the making. */
export function PageOverlays() {
  const editor = useEditor();
  const marks = useValue(
    'canvas marks',
    () => {
      const services = servicesOf(editor);
      const layout = services?.layout();
      if (!services || !layout) return null;
      return { layout, activeZone: services.activeZone.get(), relating: services.relating.get(), drop: services.drop.get() };
    },
    [editor],
  );
  if (!marks) return null;
  const { layout, activeZone, relating, drop } = marks;
  const rectOf = (list: readonly { readonly id: string; readonly rect: Rect }[], id: string | null | undefined): Rect | undefined => list.find((entry) => entry.id === id)?.rect;
  const zone = rectOf(layout.zones, drop?.zone ?? activeZone);
  const target = rectOf(layout.cards, relating?.target);
  const from = rectOf(layout.cards, relating?.from);
  const to = target ?? (relating?.point ? { x: relating.point.x, y: relating.point.y, w: 0.1, h: 0.1 } : undefined);
  return (
    <>
      <WarningMarks layout={layout} />
      {zone && <div className={css.zone} data-drop={drop !== null || undefined} style={boxStyle(zone)} />}
      {drop && <DropLine layout={layout} zone={drop.zone} before={drop.before} card={drop.card} />}
      {from && <div className={css.end} style={boxStyle(from)} />}
      {target && <div className={css.end} style={boxStyle(target)} />}
      {from && to && <Preview from={from} to={to} />}
    </>
  );
}

/** A line where the card would go between the others. */
function DropLine({ layout, zone, before, card }: { readonly layout: PageLayout; readonly zone: string; readonly before: string | undefined; readonly card: string }) {
  const others = layout.cards.filter((candidate) => candidate.zone === zone && candidate.id !== card);
  const next = others.find((candidate) => candidate.id === before);
  const last = others.at(-1);
  const area = layout.zones.find((candidate) => candidate.id === zone)?.rect;
  // Where cards lie freely there is no between.
  if (!area || layout.zones.some((candidate) => candidate.id === zone && candidate.free)) return null;
  if (next) return <div className={css.line} style={boxStyle({ x: next.rect.x, y: next.rect.y - 7, w: next.rect.w, h: 4 })} />;
  if (last) return <div className={css.line} style={boxStyle({ x: last.rect.x, y: last.rect.y + last.rect.h + 3, w: last.rect.w, h: 4 })} />;
  return <div className={css.line} style={boxStyle({ x: area.x + 10, y: area.y + 6, w: Math.min(220, area.w - 20), h: 4 })} />;
}

function Preview({ from, to }: { readonly from: Rect; readonly to: Rect }) {
  const points = routeRelation(from, to);
  return (
    <svg className={css.preview} width={1} height={1} aria-hidden="true">
      <path d={curvePath(points)} fill="none" stroke="#0B6BCB" strokeWidth={3} />
      <polygon points={arrowHead(points).map(({ x, y }) => `${x},${y}`).join(' ')} fill="#0B6BCB" />
    </svg>
  );
}
