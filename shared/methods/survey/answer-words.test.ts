import { expect, test } from 'vitest';
import { answerWords } from './answer-words';
import type { SurveyQuestion } from './survey';

const questions: SurveyQuestion[] = [
  { id: 'a', type: 'choice', text: { fi: 'Missä?' }, multiple: true, options: [{ id: 'x', text: { fi: 'Koulu' } }, { id: 'y', text: { fi: 'Neuvola' } }] },
  { id: 'b', type: 'scale', text: { fi: 'Toimiiko?' }, statements: [{ id: 's1', text: { fi: 'Tieto kulkee' } }, { id: 's2', text: { fi: 'Työnjako' } }], steps: [{ id: 'k', text: { fi: 'Hyvin' } }] },
  { id: 'c', type: 'text', text: { fi: 'Muuta?' } },
] as SurveyQuestion[];
const words = (answers: Parameters<typeof answerWords>[1]): unknown => answerWords({ questions, languages: ['fi'] }, answers, 'sv').map(({ lines }) => lines);

test('what a person answered is said in words, in the survey’s own language where there is no other; what was left out is empty', () => {
  expect(words({ a: ['y', 'x'], b: { s1: 'k' }, c: 'Kiitos' })).toEqual([['Neuvola', 'Koulu'], ['Tieto kulkee: Hyvin'], ['Kiitos']]);
  expect(words({})).toEqual([[], [], []]);
});

test('answers that do not fit the question any more say nothing', () => {
  expect(words({ a: 'teksti', b: ['x'], c: { s1: 'k' }, toinen: 1 })).toEqual([[], [], []]);
  expect(words({ a: ['poistettu'], b: { s1: 'poistettu' }, c: 7 })).toEqual([[], [], ['7']]);
});
