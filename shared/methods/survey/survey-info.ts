import { z } from 'zod';
import { surveyResult } from './results';
import { localText, SURVEY_LANGUAGES, surveyQuestion } from './survey';

/** A survey as everybody sees it; answers are not in it, only what they came to. */
export const surveyInfo = z.object({
  id: z.string(),
  kind: z.literal('survey'),
  createdAt: z.number(),
  /** A draft is the facilitator's; everybody is only not bothered with it. */
  state: z.enum(['draft', 'open', 'closed']),
  title: localText,
  languages: z.array(z.enum(SURVEY_LANGUAGES)),
  groupIds: z.array(z.string()),
  anonymous: z.boolean(),
  live: z.boolean(),
  percentOf: z.enum(['all', 'answered']),
  threshold: z.number(),
  atEnd: z.boolean(),
  questions: z.array(surveyQuestion),
  /** Null while nobody may see them. */
  results: surveyResult.nullable(),
});
export type SurveyInfo = z.infer<typeof surveyInfo>;
