import type { Point } from '../layout';
import type { Drawing } from './drawing-data';
import { element, textLines } from './svg-markup';

const round = (value: number): number => Math.round(value * 10) / 10;
const pair = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

/** A soft line through the middles between points, as the `d` of an SVG path. A single point is a dot. */
function strokePath(points: readonly Point[], closed: boolean): string {
  const [first, ...rest] = points;
  if (!first) return '';
  if (rest.length === 0) return `M${pair(first)}l0.1 0`;
  let d = `M${pair(first)}`;
  rest.forEach((point, index) => {
    const next = rest[index + 1];
    d += next ? `Q${pair(point)} ${pair({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}` : `L${pair(point)}`;
  });
  return closed ? `${d}Z` : d;
}

const place = ({ x, y, rotation }: Drawing): string => `translate(${round(x)} ${round(y)})${rotation === 0 ? '' : ` rotate(${round((rotation * 180) / Math.PI)})`}`;

/** The lines of a drawing; nothing of a text. */
export function drawingLines(drawing: Drawing): string {
  if (drawing.type !== 'stroke') return '';
  const d = drawing.parts.map((points) => strokePath(points, drawing.closed)).join('');
  return element('path', { d, transform: place(drawing), fill: 'none', stroke: drawing.colour, 'stroke-width': drawing.width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' });
}

/** A pen's stroke or a text, where it was drawn. */
export function drawingPicture(drawing: Drawing): string {
  if (drawing.type === 'stroke') return drawingLines(drawing);
  return element('g', { transform: place(drawing) }, textLines(drawing.lines, 0, 0, { style: drawing.style, colour: drawing.colour }));
}
