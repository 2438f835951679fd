import type { ReactElement } from 'react';
import { Presentation } from 'lucide-react';
import { questionChart, type MethodAction, type MethodAnswer, type SurveyInfo } from '../../../../shared/methods';
import { chartWords, placeChart } from '../../../../shared/outline/chart';
import { Button, ChartDrawing, useLanguage, useT, useToasts } from '../../../ui';
import css from './survey.module.css';

interface SurveyResultsProps {
  readonly survey: SurveyInfo;
  readonly pageId: string;
  /** Null where charts can't be put on a board. */
  readonly act: ((action: MethodAction) => Promise<MethodAnswer | null>) | null;
}

/** Every question as its chart; the facilitator puts it on the page that is open, on every group's board. */
export function SurveyResults({ survey, pageId, act }: SurveyResultsProps): ReactElement {
  const t = useT();
  const { language } = useLanguage();
  const { show } = useToasts();
  const put = async (questionId: string): Promise<void> => {
    const done = await act?.({ action: 'survey.chart', id: survey.id, questionId, pageId, groupIds: survey.groupIds });
    if (done) show({ text: t('surveys.onBoard'), tone: 'ok' });
  };
  return (
    <ul className={css.charts}>
      {survey.questions.map(({ id }) => {
        const data = questionChart(survey, id, language);
        if (!data) return null;
        return (
          <li key={id} className={css.chart} data-testid="survey-chart">
            <ChartDrawing chart={placeChart(data)} words={chartWords(data)} fit />
            {act && (
              <Button variant="quiet" icon={<Presentation />} onPress={() => void put(id)}>
                {t('surveys.toBoard', { question: data.title })}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
