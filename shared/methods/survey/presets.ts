import { createT, type MessageKey } from '../../i18n/every-language';
import { LANGUAGES } from '../../kernel/language';
import type { LocalText, SurveyItem, SurveyQuestion, SurveyWish } from './survey';

export const PRESETS = ['empty', 'pulse', 'feedback'] as const;
export type SurveyPreset = (typeof PRESETS)[number];

/** Texts without parameters. */
type Plain = Extract<MessageKey, `surveys.${'pulse' | 'feedback'}.${string}`>;

const TRANSLATE = LANGUAGES.map((language) => [language, createT(language)] as const);
const said = (key: Plain): LocalText => Object.fromEntries(TRANSLATE.map(([language, t]) => [language, t(key)]));
const items = (...keys: readonly Plain[]): SurveyItem[] => keys.map((key, index) => ({ id: `k${index + 1}`, text: said(key) }));

const BASE = { languages: [...LANGUAGES], groupIds: [], anonymous: true, live: false, percentOf: 'answered', threshold: 5, atEnd: false } as const satisfies Partial<SurveyWish>;

/** A survey to begin with: the pulse survey of interprofessional work, the feedback at the end of a day. */
export function presetSurvey(preset: SurveyPreset): Omit<SurveyWish, 'questions'> & { readonly questions: SurveyQuestion[] } {
  const base = { ...BASE, languages: [...BASE.languages], groupIds: [] };
  switch (preset) {
    case 'empty':
      return { ...base, title: {}, questions: [] };
    case 'pulse':
      return {
        ...base,
        title: said('surveys.pulse.title'),
        questions: [
          {
            id: 'q1',
            type: 'scale',
            text: said('surveys.pulse.block'),
            steps: items('surveys.pulse.step.badly', 'surveys.pulse.step.neutral', 'surveys.pulse.step.well'),
            statements: items('surveys.pulse.s1', 'surveys.pulse.s2', 'surveys.pulse.s3', 'surveys.pulse.s4'),
          },
          {
            id: 'q2',
            type: 'scale',
            text: said('surveys.pulse.clear'),
            steps: items('surveys.pulse.step.unclear', 'surveys.pulse.step.between', 'surveys.pulse.step.clear'),
            statements: items('surveys.pulse.c1', 'surveys.pulse.c2'),
          },
          { id: 'q3', type: 'text', text: said('surveys.pulse.open') },
        ],
      };
    case 'feedback':
      return {
        ...base,
        atEnd: true,
        title: said('surveys.feedback.title'),
        questions: [
          {
            id: 'q1',
            type: 'scale',
            text: said('surveys.feedback.block'),
            steps: items('surveys.feedback.step.1', 'surveys.feedback.step.2', 'surveys.feedback.step.3', 'surveys.feedback.step.4', 'surveys.feedback.step.5'),
            statements: items('surveys.feedback.s1', 'surveys.feedback.s2', 'surveys.feedback.s3', 'surveys.feedback.s4'),
          },
          { id: 'q2', type: 'choice', multiple: false, text: said('surveys.feedback.again'), options: items('surveys.feedback.yes', 'surveys.feedback.maybe', 'surveys.feedback.no') },
          { id: 'q3', type: 'text', text: said('surveys.feedback.good') },
          { id: 'q4', type: 'text', text: said('surveys.feedback.better') },
        ],
      };
  }
}
