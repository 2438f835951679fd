import { z } from 'zod';
import type { AnswerValue, SurveyAnswers } from './answers';
import type { SurveyQuestion, SurveyWish } from './survey';

const counts = z.record(z.string(), z.number().int().nonnegative());
/** `n`: how many answered just this. `hidden`: too few to be shown; then `n` is all there is. */
const about = { id: z.string(), n: z.number().int().nonnegative(), hidden: z.boolean() };

export const questionResult = z.discriminatedUnion('type', [
  z.object({ ...about, type: z.literal('choice'), counts }),
  z.object({ ...about, type: z.literal('scale'), statements: z.array(z.object({ ...about, counts })) }),
  z.object({ ...about, type: z.literal('text'), texts: z.array(z.string()), words: z.array(z.object({ word: z.string(), count: z.number() })) }),
  z.object({ ...about, type: z.literal('number'), mean: z.number(), median: z.number(), least: z.number(), most: z.number() }),
]);
export type QuestionResult = z.infer<typeof questionResult>;

export const surveyResult = z.object({
  /** How many answered anything. */
  answered: z.number().int().nonnegative(),
  hidden: z.boolean(),
  questions: z.array(questionResult),
});
export type SurveyResult = z.infer<typeof surveyResult>;

/**
 * Sums up answers. Texts come in alphabetical order: the order in which they were written says who wrote them. Of an
 * anonymous survey what fewer than `threshold` people answered is counted and not shown, question by question.
 */
export function sumUp(survey: Pick<SurveyWish, 'questions' | 'anonymous' | 'threshold'>, answers: readonly SurveyAnswers[]): SurveyResult {
  const tooFew = (n: number): boolean => survey.anonymous && n < survey.threshold;
  const hidden = tooFew(answers.length);
  return {
    answered: answers.length,
    hidden,
    questions: hidden ? [] : survey.questions.map((question) => sumOf(question, answers.map((one) => one[question.id]), tooFew)),
  };
}

function countOf(keys: readonly string[], chosen: readonly string[]): Record<string, number> {
  return Object.fromEntries(keys.map((key) => [key, chosen.filter((one) => one === key).length]));
}

const NONE: Record<string, number> = {};

function sumOf(question: SurveyQuestion, values: readonly (AnswerValue | undefined)[], tooFew: (n: number) => boolean): QuestionResult {
  const given = values.filter((value) => value !== undefined);
  const base = { id: question.id, n: given.length, hidden: tooFew(given.length) };
  switch (question.type) {
    case 'choice': {
      const chosen = given.flatMap((value) => (Array.isArray(value) ? value : []));
      return { ...base, type: 'choice', counts: base.hidden ? NONE : countOf(question.options.map(({ id }) => id), chosen) };
    }
    case 'scale': {
      const blocks = given.flatMap((value) => (typeof value === 'object' && !Array.isArray(value) ? [value] : []));
      const statements = question.statements.map(({ id }) => {
        const steps = blocks.flatMap((block) => (Object.hasOwn(block, id) ? [block[id] ?? ''] : []));
        const hidden = tooFew(steps.length);
        return { id, n: steps.length, hidden, counts: hidden ? NONE : countOf(question.steps.map((step) => step.id), steps) };
      });
      return { ...base, type: 'scale', statements };
    }
    case 'text': {
      const texts = base.hidden ? [] : given.filter((value) => typeof value === 'string').sort((a, b) => a.localeCompare(b));
      return { ...base, type: 'text', texts, words: wordsOf(texts) };
    }
    case 'number': {
      const numbers = base.hidden ? [] : given.filter((value) => typeof value === 'number').sort((a, b) => a - b);
      const middle = (numbers.length - 1) / 2;
      const at = (index: number): number => numbers[index] ?? 0;
      return {
        ...base,
        type: 'number',
        mean: numbers.length === 0 ? 0 : Math.round((numbers.reduce((sum, one) => sum + one, 0) / numbers.length) * 100) / 100,
        median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
        least: at(0),
        most: at(numbers.length - 1),
      };
    }
  }
}

const MOST_WORDS = 40;
const SHORTEST_WORD = 4;

/** The words that people used most, each person's once; short ones say little. As often used ones in alphabetical order. */
export function wordsOf(texts: readonly string[]): { word: string; count: number }[] {
  const sums = new Map<string, number>();
  for (const text of texts) {
    const words = new Set((text.toLocaleLowerCase().match(/\p{L}[\p{L}\p{M}-]*/gu) ?? []).filter((word) => [...word].length >= SHORTEST_WORD));
    for (const word of words) sums.set(word, (sums.get(word) ?? 0) + 1);
  }
  return [...sums].map(([word, count]) => ({ word, count })).sort((a, b) => b.count - a.count || a.word.localeCompare(b.word)).slice(0, MOST_WORDS);
}
