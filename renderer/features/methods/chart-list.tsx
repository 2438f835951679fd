import { useSyncExternalStore, type ReactElement } from 'react';
import { Trash2 } from 'lucide-react';
import { removeChart, type BoardContext } from '../../../shared/doc';
import type { Observable } from '../../../shared/kernel/observable';
import type { BoardOutline, ChartOutline } from '../../../shared/outline';
import { chartWords, placeChart } from '../../../shared/outline/chart';
import { Button, ChartDrawing, useT } from '../../ui';
import css from './survey/survey.module.css';

interface PageChartsProps {
  readonly ctx: BoardContext;
  readonly outline: Observable<BoardOutline>;
  readonly pageId: string;
  readonly readOnly: boolean;
}

const NONE: readonly ChartOutline[] = [];

/** The charts of a page as the record shows them. Nothing when there are none. */
export function PageCharts({ ctx, outline, pageId, readOnly }: PageChartsProps): ReactElement | null {
  const t = useT();
  const charts = useSyncExternalStore(outline.subscribe, () => outline.get().pages.find(({ id }) => id === pageId)?.charts ?? NONE);
  if (charts.length === 0) return null;
  return (
    <section className={css.chartList} aria-label={t('surveys.charts')} data-testid="chart-list">
      <h3 className={css.blockTitle}>{t('surveys.charts')}</h3>
      <ul className={css.charts}>
        {charts.map(({ id, data }) => (
          <li key={id} className={css.chart}>
            <ChartDrawing chart={placeChart(data)} words={chartWords(data)} fit />
            {!readOnly && (
              <Button variant="quiet" icon={<Trash2 />} onPress={() => removeChart(ctx, id)}>
                {t('surveys.chart.remove', { title: data.title })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
