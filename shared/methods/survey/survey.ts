import { z } from 'zod';
import type { Language } from '../../kernel/language';

/** Languages in which a survey may ask: the product's own, and those that families read. */
export const SURVEY_LANGUAGES = ['fi', 'sv', 'en', 'et', 'ru', 'uk', 'so', 'ar'] as const;
export type SurveyLanguage = (typeof SURVEY_LANGUAGES)[number];
/** What each calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<SurveyLanguage, string>> = { fi: 'Suomi', sv: 'Svenska', en: 'English', et: 'Eesti', ru: 'Русский', uk: 'Українська', so: 'Soomaali', ar: 'العربية' };
export const isRightToLeft = (language: SurveyLanguage): boolean => language === 'ar';

export const MAX_QUESTIONS = 30;
export const MAX_OPTIONS = 30;
export const MAX_STEPS = 7;
export const MAX_SURVEY_TEXT = 1_000;

/** A text in some of the languages. */
export const localText = z.partialRecord(z.enum(SURVEY_LANGUAGES), z.string().max(MAX_SURVEY_TEXT));
export type LocalText = z.infer<typeof localText>;

const itemId = z.string().regex(/^[0-9a-z]{1,32}$/);
const item = z.object({ id: itemId, text: localText });
export type SurveyItem = z.infer<typeof item>;
const question = { id: itemId, text: localText };

export const surveyQuestion = z.discriminatedUnion('type', [
  z.object({ ...question, type: z.literal('choice'), multiple: z.boolean(), options: z.array(item).min(1).max(MAX_OPTIONS) }),
  /** A block of statements on one scale, from the worst step to the best. */
  z.object({ ...question, type: z.literal('scale'), steps: z.array(item).min(2).max(MAX_STEPS), statements: z.array(item).min(1).max(MAX_OPTIONS) }),
  z.object({ ...question, type: z.literal('text') }),
  z.object({ ...question, type: z.literal('number'), min: z.number().finite(), max: z.number().finite() }),
]);
export type SurveyQuestion = z.infer<typeof surveyQuestion>;
export type QuestionType = SurveyQuestion['type'];

const unique = (items: readonly { readonly id: string }[]): boolean => new Set(items.map(({ id }) => id)).size === items.length;

/** What a facilitator writes. */
export const surveyWish = z
  .object({
    title: localText,
    languages: z.array(z.enum(SURVEY_LANGUAGES)).min(1).max(SURVEY_LANGUAGES.length),
    /** Empty: every group. */
    groupIds: z.array(z.string().max(64)).max(60),
    anonymous: z.boolean(),
    /** Everybody sees the results while the survey is open; only where answers carry a name. */
    live: z.boolean(),
    /** What percentages are of; always said beside them. */
    percentOf: z.enum(['all', 'answered']),
    /** Results of an anonymous survey with fewer answers are not shown. */
    threshold: z.number().int().min(1).max(100),
    /** Opens by itself when the day ends. */
    atEnd: z.boolean(),
    questions: z.array(surveyQuestion).min(1).max(MAX_QUESTIONS),
  })
  .refine(({ questions }) => unique(questions) && questions.every((one) => (one.type === 'choice' ? unique(one.options) : one.type !== 'scale' || (unique(one.steps) && unique(one.statements)))), 'an id is used twice')
  .refine(({ questions }) => questions.every((one) => one.type !== 'number' || one.min < one.max), 'a number has no room')
  .refine(({ anonymous, live }) => !(anonymous && live), 'what changes with every answer says who gave it');
export type SurveyWish = z.infer<typeof surveyWish>;

/** The text in the wished language, else in the first of the survey's that has one. */
export function textIn(text: LocalText, language: SurveyLanguage, languages: readonly SurveyLanguage[]): string {
  return [language, ...languages].map((one) => text[one]?.trim() ?? '').find((found) => found !== '') ?? '';
}

/** The survey's language that suits a reader best. */
export const languageFor = ({ languages }: Pick<SurveyWish, 'languages'>, reader: Language): SurveyLanguage => (languages.includes(reader) ? reader : (languages[0] ?? reader));
