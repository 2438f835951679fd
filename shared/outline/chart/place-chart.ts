import { visibleText } from '../layout/card-face';
import { PAPER } from '../layout/card-colours';
import { TEXT } from '../layout/sizes';
import { measureText, wrapText, type TextStyle } from '../layout/text-metrics';
import type { Rect } from '../layout/types';
import { BAR, inkOn, stepColours } from './chart-colours';
import type { ChartData } from './chart-data';

/** What a chart is drawn of, in pixels from its corner. */
export type ChartItem =
  | { readonly kind: 'box'; readonly rect: Rect; readonly fill: string; readonly stroke: string }
  | { readonly kind: 'text'; readonly x: number; readonly y: number; readonly lines: readonly string[]; readonly style: TextStyle; readonly colour: string; readonly middle: boolean };

export interface PlacedChart {
  readonly width: number;
  readonly height: number;
  readonly items: readonly ChartItem[];
}

export const CHART = { width: 720, padding: 20, gap: 12, label: 280, barHeight: 30, said: 110, legend: 16 } as const;
const INNER = CHART.width - 2 * CHART.padding;
/** Where bars begin and how long a whole one is. */
const BAR_X = CHART.padding + CHART.label + CHART.gap;
const BAR_W = INNER - CHART.label - CHART.said - 2 * CHART.gap;

/** Puts a chart together: title, facts, then its bars, words or sentence. The same data give the same picture everywhere. */
export function placeChart(data: ChartData): PlacedChart {
  const items: ChartItem[] = [];
  let y: number = CHART.padding;
  const write = (text: string, x: number, width: number, style: TextStyle, colour: string = PAPER.ink): number => {
    const lines = wrapText(visibleText(text), width, style, 6);
    items.push({ kind: 'text', x, y, lines, style, colour, middle: false });
    return lines.length * style.lineHeight;
  };
  const box = (rect: Rect, fill: string, stroke = 'none'): void => void items.push({ kind: 'box', rect, fill, stroke });

  y += write(data.title, CHART.padding, INNER, TEXT.header);
  y += write(data.facts, CHART.padding, INNER, TEXT.detail, PAPER.muted) + CHART.gap;

  const row = (label: string, said: string, bar: (top: number) => void): void => {
    const height = Math.max(wrapText(visibleText(label), CHART.label, TEXT.hint, 6).length * TEXT.hint.lineHeight, CHART.barHeight);
    write(label, CHART.padding, CHART.label, TEXT.hint);
    bar(y);
    const before = y;
    y += (CHART.barHeight - TEXT.detail.lineHeight) / 2;
    write(said, BAR_X + BAR_W + CHART.gap, CHART.said, TEXT.detail);
    y = before + height + CHART.gap;
  };

  if (data.form === 'bars') {
    for (const { label, share, said } of data.bars) {
      row(label, said, (top) => {
        box({ x: BAR_X, y: top, w: BAR_W, h: CHART.barHeight }, PAPER.page);
        if (share > 0) box({ x: BAR_X, y: top, w: Math.max(2, BAR_W * share), h: CHART.barHeight }, BAR);
      });
    }
  } else if (data.form === 'stacked') {
    const colours = stepColours(data.steps.length);
    let x: number = CHART.padding;
    for (const [index, step] of data.steps.entries()) {
      const width = measureText(visibleText(step), TEXT.detail);
      if (x > CHART.padding && x + CHART.legend + 6 + width > CHART.padding + INNER) {
        x = CHART.padding;
        y += TEXT.detail.lineHeight + 4;
      }
      box({ x, y: y + 2, w: CHART.legend, h: CHART.legend }, colours[index] ?? BAR, PAPER.muted);
      items.push({ kind: 'text', x: x + CHART.legend + 6, y, lines: [visibleText(step)], style: TEXT.detail, colour: PAPER.ink, middle: false });
      x += CHART.legend + 6 + width + 18;
    }
    y += TEXT.detail.lineHeight + CHART.gap;
    for (const { label, said, parts } of data.rows) {
      row(label, said, (top) => {
        // What is missing to the end are those who left this one out.
        box({ x: BAR_X, y: top, w: BAR_W, h: CHART.barHeight }, 'none', PAPER.line);
        let left = BAR_X;
        parts.forEach((part, index) => {
          const width = Math.min(BAR_W * part.share, BAR_X + BAR_W - left);
          if (width <= 0) return;
          const colour = colours[index] ?? BAR;
          box({ x: left, y: top, w: width, h: CHART.barHeight }, colour, PAPER.paper);
          // A number that does not fit is in the table.
          if (measureText(part.said, TEXT.detail) + 4 <= width) {
            items.push({ kind: 'text', x: left + width / 2, y: top + (CHART.barHeight - TEXT.detail.lineHeight) / 2, lines: [part.said], style: TEXT.detail, colour: inkOn(colour), middle: true });
          }
          left += width;
        });
      });
    }
  } else if (data.form === 'words') {
    const most = Math.max(1, ...data.words.map(({ count }) => count));
    let x: number = CHART.padding;
    for (const { word, count } of data.words) {
      const style = count > most / 2 ? TEXT.title : count > most / 4 ? TEXT.header : TEXT.card;
      const said = `${visibleText(word)} ${count}`;
      const width = measureText(said, style);
      if (x > CHART.padding && x + width > CHART.padding + INNER) {
        x = CHART.padding;
        y += TEXT.title.lineHeight + 4;
      }
      items.push({ kind: 'text', x, y: y + (TEXT.title.lineHeight - style.lineHeight), lines: [said], style, colour: PAPER.ink, middle: false });
      x += width + 20;
    }
    y += TEXT.title.lineHeight + CHART.gap;
  } else {
    y += write(data.said, CHART.padding, INNER, TEXT.card) + CHART.gap;
  }
  return { width: CHART.width, height: Math.ceil(y - CHART.gap + CHART.padding), items };
}

/** The chart in words, for those who don't see it. */
export function chartWords(data: ChartData): string {
  const rows =
    data.form === 'bars'
      ? data.bars.map(({ label, said }) => `${label}: ${said}`)
      : data.form === 'stacked'
        ? data.rows.map(({ label, said, parts }) => `${label} (${said}): ${parts.map((part, index) => `${data.steps[index] ?? ''} ${part.said}`).join(', ')}`)
        : data.form === 'words'
          ? data.words.map(({ word, count }) => `${word} ${count}`)
          : [data.said];
  return [data.title, data.facts, ...rows].filter((part) => part.trim() !== '').join('. ');
}
