import { createT } from '../../i18n';
import { formatNumber } from '../../i18n/format';
import type { Language } from '../../kernel/language';
import type { ChartData } from '../../outline/chart';
import type { SurveyResult } from './results';
import { textIn, type SurveyQuestion } from './survey';
import type { SurveyInfo } from './survey-info';

/** What of a whole the percentages are. */
const baseOf = (survey: SurveyInfo, results: SurveyResult, n: number): number => (survey.percentOf === 'all' ? results.answered : n);
const shareOf = (count: number, of: number): number => (of === 0 ? 0 : Math.min(1, count / of));

/** One question's results as a chart in one language; says what its percentages are of. Null when there is no such question. */
export function questionChart(survey: SurveyInfo, questionId: string, language: Language): ChartData | null {
  const t = createT(language);
  const question = survey.questions.find(({ id }) => id === questionId);
  if (!question) return null;
  const words = (item: { readonly text: SurveyQuestion['text'] }): string => textIn(item.text, language, survey.languages);
  const title = words(question);
  const results = survey.results;
  const found = results?.questions.find(({ id }) => id === questionId);
  const notice = (said: string, n = results?.answered): ChartData => ({ form: 'notice', title, facts: n === undefined ? '' : t('surveys.n', { n }), said });
  if (!results) return notice(t('surveys.notYet'));
  if (results.answered === 0) return notice(t('surveys.noAnswers'));
  if (results.hidden || !found || found.hidden) return notice(t('surveys.tooFew', { least: survey.threshold }), found?.n ?? results.answered);
  const percent = (count: number, n: number): string => t('surveys.percent', { percent: Math.round(100 * shareOf(count, baseOf(survey, results, n))) });
  const facts = `${t('surveys.n', { n: found.n })} · ${t(survey.percentOf === 'all' ? 'surveys.percentOfAll' : 'surveys.percentOfAnswered')}`;

  if (question.type === 'choice' && found.type === 'choice') {
    return {
      form: 'bars',
      title,
      facts,
      bars: question.options.map((option) => {
        const count = found.counts[option.id] ?? 0;
        return { label: words(option), share: shareOf(count, baseOf(survey, results, found.n)), said: `${formatNumber(count, language)} (${percent(count, found.n)})` };
      }),
    };
  }
  if (question.type === 'scale' && found.type === 'scale') {
    return {
      form: 'stacked',
      title,
      facts,
      steps: question.steps.map(words),
      rows: question.statements.map((statement) => rowOf(words(statement), found.statements.find(({ id }) => id === statement.id))),
    };
  }
  if (question.type === 'text' && found.type === 'text') return { form: 'words', title, facts: t('surveys.n', { n: found.n }), words: found.words };
  if (question.type === 'number' && found.type === 'number') {
    const said = t('surveys.numberSummary', { mean: found.mean, median: found.median, least: found.least, most: found.most });
    return { form: 'notice', title, facts: t('surveys.n', { n: found.n }), said };
  }
  return notice(t('surveys.noAnswers'));

  function rowOf(label: string, row: { readonly n: number; readonly hidden: boolean; readonly counts: Readonly<Record<string, number>> } | undefined): Extract<ChartData, { form: 'stacked' }>['rows'][number] {
    const n = row?.n ?? 0;
    if (!row || row.hidden || question?.type !== 'scale' || !results) return { label, said: row?.hidden ? `${t('surveys.n', { n })} · ${t('surveys.tooFewShort')}` : t('surveys.n', { n }), parts: [] };
    const parts = question.steps.map((step) => {
      const count = row.counts[step.id] ?? 0;
      return { share: shareOf(count, baseOf(survey, results, n)), said: percent(count, n) };
    });
    return { label, said: t('surveys.n', { n }), parts };
  }
}

