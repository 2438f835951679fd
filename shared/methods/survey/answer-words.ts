import type { Language } from '../../kernel/language';
import type { AnswerValue, SurveyAnswers } from './answers';
import { textIn, type SurveyItem, type SurveyQuestion } from './survey';
import type { SurveyInfo } from './survey-info';

export interface AnsweredQuestion {
  readonly questionId: string;
  readonly question: string;
  /** Empty where it was left out; one line for each statement or choice. */
  readonly lines: readonly string[];
}

/** What one person answered, question by question in the survey's order, in words. */
export function answerWords(survey: Pick<SurveyInfo, 'questions' | 'languages'>, answers: SurveyAnswers, language: Language): readonly AnsweredQuestion[] {
  const words = (text: SurveyItem['text']): string => textIn(text, language, survey.languages);
  const wordsOf = (items: readonly SurveyItem[], id: string): string[] => items.filter((item) => item.id === id).map(({ text }) => words(text));
  const linesOf = (question: SurveyQuestion, value: AnswerValue): string[] => {
    if (question.type === 'choice') return Array.isArray(value) ? value.flatMap((id) => wordsOf(question.options, id)) : [];
    if (question.type !== 'scale') return typeof value === 'object' ? [] : [String(value)];
    if (typeof value !== 'object' || Array.isArray(value)) return [];
    return question.statements.flatMap(({ id, text }) => wordsOf(question.steps, value[id] ?? '').map((step) => `${words(text)}: ${step}`));
  };
  return survey.questions.map((question) => {
    const value = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    return { questionId: question.id, question: words(question.text), lines: value === undefined ? [] : linesOf(question, value) };
  });
}
