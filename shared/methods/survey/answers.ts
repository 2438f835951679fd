import { z } from 'zod';
import { MAX_OPTIONS, type SurveyQuestion, type SurveyWish } from './survey';

export const MAX_ANSWER_TEXT = 4_000;

/** The chosen options · by statement the chosen step · a text · a number. */
export const answerValue = z.union([z.array(z.string().max(32)).max(MAX_OPTIONS), z.record(z.string().max(32), z.string().max(32)), z.string().max(MAX_ANSWER_TEXT), z.number().finite()]);
export type AnswerValue = z.infer<typeof answerValue>;

/** By question; what was left out is not in it. */
export const surveyAnswers = z.record(z.string().max(32), answerValue);
export type SurveyAnswers = z.infer<typeof surveyAnswers>;

const has = (items: readonly { readonly id: string }[], id: string): boolean => items.some((item) => item.id === id);

function cleanValue(question: SurveyQuestion, value: AnswerValue): AnswerValue | null {
  switch (question.type) {
    case 'choice': {
      if (!Array.isArray(value)) return null;
      const chosen = question.options.filter(({ id }) => value.includes(id)).map(({ id }) => id);
      return chosen.length === 0 || (!question.multiple && chosen.length > 1) ? null : chosen;
    }
    case 'scale': {
      if (typeof value !== 'object' || Array.isArray(value)) return null;
      const chosen = Object.entries(value).filter(([statement, step]) => has(question.statements, statement) && has(question.steps, step));
      return chosen.length === 0 ? null : Object.fromEntries(chosen);
    }
    case 'text':
      return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
    case 'number':
      return typeof value === 'number' && value >= question.min && value <= question.max ? value : null;
  }
}

/** What of these answers the survey asked for, in its order; null when nothing is. */
export function cleanAnswers({ questions }: Pick<SurveyWish, 'questions'>, answers: SurveyAnswers): SurveyAnswers | null {
  const clean = questions.flatMap((question): [string, AnswerValue][] => {
    const value = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    const kept = value === undefined ? null : cleanValue(question, value);
    return kept === null ? [] : [[question.id, kept]];
  });
  return clean.length === 0 ? null : Object.fromEntries(clean);
}
