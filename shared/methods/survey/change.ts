import type { SurveyItem, SurveyQuestion, SurveyWish } from './survey';

/**
 * What may change once somebody has answered. Words may (a slip of the pen, a translation), and something may be added:
 * earlier answers then simply don't have it, which each N says. What has been answered stays as it was asked: nothing
 * is taken away or turned into something else, nor does the promise change under which people answered. Whoever wants
 * that makes a copy and asks anew.
 */
export function keepsAnswers(before: SurveyWish, after: SurveyWish): boolean {
  if (before.anonymous !== after.anonymous || before.live !== after.live) return false;
  if (after.threshold < before.threshold) return false;
  return before.questions.every((question) => {
    const next = after.questions.find(({ id }) => id === question.id);
    return next !== undefined && keepsQuestion(question, next);
  });
}

const keepsItems = (before: readonly SurveyItem[], after: readonly SurveyItem[]): boolean => before.every(({ id }) => after.some((item) => item.id === id));

function keepsQuestion(before: SurveyQuestion, after: SurveyQuestion): boolean {
  if (before.type === 'choice') return after.type === 'choice' && before.multiple === after.multiple && keepsItems(before.options, after.options);
  if (before.type === 'scale') {
    // A new step would lie between answers that were given without it.
    return after.type === 'scale' && keepsItems(before.statements, after.statements) && JSON.stringify(before.steps.map(({ id }) => id)) === JSON.stringify(after.steps.map(({ id }) => id));
  }
  if (before.type === 'number') return after.type === 'number' && after.min <= before.min && after.max >= before.max;
  return after.type === 'text';
}
