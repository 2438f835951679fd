import { createT, type Translate } from '../../i18n';
import type { Language } from '../../kernel/language';
import type { ReportResult } from '../../outline/report/types';
import { textIn, type QuestionResult, type SurveyInfo, type SurveyQuestion } from '../survey';

type Rows = Pick<ReportResult, 'columns' | 'rows'>;
const column = (label: string, share: number): Rows['columns'][number] => ({ label, share });

/** Each question of a survey whose results may be seen, as a table with counts and percentages, and what they are of. */
export function surveyTables(survey: SurveyInfo, language: Language): ReportResult[] {
  const { results } = survey;
  if (!results) return [];
  const t = createT(language);
  const title = textIn(survey.title, language, survey.languages);
  const all = t('surveys.n', { n: results.answered });
  if (results.hidden || results.answered === 0) {
    const said = results.answered === 0 ? t('surveys.noAnswers') : t('surveys.tooFew', { least: survey.threshold });
    return [{ id: survey.id, title, facts: [all], columns: [column(t('surveys.answer'), 1)], rows: [[said]] }];
  }
  return survey.questions.flatMap((question): ReportResult[] => {
    const found = results.questions.find(({ id }) => id === question.id);
    if (!found) return [];
    const words = (text: SurveyQuestion['text']): string => textIn(text, language, survey.languages);
    const percents = question.type === 'choice' || question.type === 'scale' ? [t(survey.percentOf === 'all' ? 'surveys.percentOfAll' : 'surveys.percentOfAnswered')] : [];
    const table = found.hidden ? { columns: [column(t('surveys.answer'), 1)], rows: [[t('surveys.tooFew', { least: survey.threshold })]] } : rowsOf({ survey, question, found, all: results.answered, words, t });
    return [{ id: `${survey.id}.${question.id}`, title: `${title}: ${words(question.text)}`, facts: [t('surveys.n', { n: found.n }), ...percents], ...table }];
  });
}

interface Asked {
  readonly survey: SurveyInfo;
  readonly question: SurveyQuestion;
  readonly found: QuestionResult;
  /** How many answered anything. */
  readonly all: number;
  readonly words: (text: SurveyQuestion['text']) => string;
  readonly t: Translate;
}

function rowsOf({ survey, question, found, all, words, t }: Asked): Rows {
  const percent = (count: number, n: number): string => {
    const of = survey.percentOf === 'all' ? all : n;
    return t('surveys.percent', { percent: of === 0 ? 0 : Math.round((100 * count) / of) });
  };
  if (question.type === 'choice' && found.type === 'choice') {
    const rows = question.options.map(({ id, text }) => [words(text), String(found.counts[id] ?? 0), percent(found.counts[id] ?? 0, found.n)]);
    return { columns: [column(t('surveys.answer'), 6), column(t('surveys.count'), 1), column(t('surveys.share'), 1)], rows };
  }
  if (question.type === 'scale' && found.type === 'scale') {
    const rows = question.statements.map(({ id, text }) => {
      const row = found.statements.find((one) => one.id === id);
      const steps = question.steps.map((step) => (!row || row.hidden ? '' : `${row.counts[step.id] ?? 0} (${percent(row.counts[step.id] ?? 0, row.n)})`));
      return [words(text), ...steps, row?.hidden ? `${row.n}, ${t('surveys.tooFewShort')}` : String(row?.n ?? 0)];
    });
    return { columns: [column(t('surveys.statement'), 6), ...question.steps.map((step) => column(words(step.text), 2)), column(t('surveys.n', { n: '' }).replace(/[\s=]+$/u, ''), 1)], rows };
  }
  if (question.type === 'text' && found.type === 'text') return { columns: [column(t('surveys.answer'), 1)], rows: found.texts.map((text) => [text]) };
  if (question.type === 'number' && found.type === 'number') {
    return { columns: [column(t('surveys.answer'), 1)], rows: [[t('surveys.numberSummary', { mean: found.mean, median: found.median, least: found.least, most: found.most })]] };
  }
  return { columns: [], rows: [] };
}
