import { PAPER, type ChartLayout } from '../layout';
import { rectangle, textLines } from './svg-markup';

/** A survey's chart on its own paper. */
export function chartPicture({ rect, chart }: ChartLayout): string {
  const paper = rectangle(rect, { fill: PAPER.paper, stroke: PAPER.muted, 'stroke-width': 1.5, rx: 4 });
  const items = chart.items.map((item) =>
    item.kind === 'box'
      ? rectangle({ ...item.rect, x: item.rect.x + rect.x, y: item.rect.y + rect.y }, { fill: item.fill, stroke: item.stroke, 'stroke-width': 1 })
      : textLines(item.lines, item.x + rect.x, item.y + rect.y, { style: item.style, colour: item.colour, ...(item.middle ? { anchor: 'middle' as const } : {}) }),
  );
  return paper + items.join('');
}
