import { boardRoots } from '../schema';
import { assign, NOTING, record, recordOf, setDeleted, type BoardContext } from './context';

export interface NewChart {
  readonly pageId: string;
  /** The survey, and its question, that the chart shows. */
  readonly methodId: string;
  readonly questionId: string;
  /** What it says now; see `ChartData` of the outline. */
  readonly data: object;
}

/** One chart of a question on a page: putting it again shows it again. */
export const chartId = ({ pageId, methodId, questionId }: Omit<NewChart, 'data'>): string => `${methodId}.${questionId}.${pageId}`;

/** Puts a chart on a page. False when there is no such page. */
export function putChart(ctx: BoardContext, chart: NewChart): boolean {
  const { charts, pages } = boardRoots(ctx.doc);
  if (!pages.has(chart.pageId)) return false;
  const id = chartId(chart);
  ctx.doc.transact(() => {
    const known = recordOf(charts, id);
    if (!known) charts.set(id, record({ ...chart, deleted: false }));
    else {
      assign(known, 'data', chart.data);
      assign(known, 'deleted', false);
    }
  }, NOTING);
  return true;
}

/** Renews what every chart of a method says, also of those that were taken away. */
export function renewCharts(ctx: BoardContext, methodId: string, dataOf: (questionId: string) => object | null): void {
  ctx.doc.transact(() => {
    for (const id of boardRoots(ctx.doc).charts.keys()) {
      const chart = recordOf(boardRoots(ctx.doc).charts, id);
      if (chart?.get('methodId') !== methodId) continue;
      const data = dataOf(String(chart.get('questionId')));
      if (data) assign(chart, 'data', data);
    }
  }, NOTING);
}

export function removeChart(ctx: BoardContext, id: string): boolean {
  return setDeleted(ctx, recordOf(boardRoots(ctx.doc).charts, id), true);
}
