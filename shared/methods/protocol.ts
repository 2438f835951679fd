import { z } from 'zod';
import { MAX_SILENT_CARDS, silentCard, silentWish } from './silent';
import { surveyAnswers, surveyWish } from './survey';
import { ballot, voteWish, MOST_VOTES_PER_PERSON } from './vote';

/**
 * Taking part in a method, and leading one: `POST METHODS_PATH` with `Authorization: Bearer <session>` and one action as
 * JSON. Answers 200 with `MethodAnswer`; 409 with `{ problem }` when the method does not take it as things are;
 * refusals come as on every other call.
 */
export const METHODS_PATH = '/api/methods';

const id = z.string().regex(/^[0-9a-z]{1,64}$/);
/** 128 bits that the client chose, as hexadecimal. */
const secret = z.string().regex(/^[0-9a-f]{32}$/);
const cardId = z.string().min(1).max(128);

export const methodAction = z.discriminatedUnion('action', [
  /** Of the facilitator. */
  z.object({ action: z.literal('vote.open'), wish: voteWish }),
  z.object({ action: z.literal('vote.close'), id }),
  z.object({ action: z.literal('method.remove'), id }),
  /** Without an id a new draft; with one that survey, as far as its answers allow. */
  z.object({ action: z.literal('survey.save'), id: id.nullable(), wish: surveyWish }),
  z.object({ action: z.literal('survey.open'), id }),
  z.object({ action: z.literal('survey.close'), id }),
  z.object({ action: z.literal('survey.named'), id }),
  z.object({ action: z.literal('survey.chart'), id, questionId: z.string().max(32), pageId: z.string().max(128), groupIds: z.array(id).max(60) }),
  z.object({ action: z.literal('silent.open'), wish: silentWish }),
  z.object({ action: z.literal('silent.reveal'), id }),
  z.object({ action: z.literal('silent.place'), id }),
  /** Of participants. */
  z.object({ action: z.literal('vote.mine'), id }),
  z.object({ action: z.literal('vote.set'), id, cardId, votes: z.number().int().min(0).max(MOST_VOTES_PER_PERSON) }),
  z.object({ action: z.literal('silent.count'), id, count: z.number().int().min(0).max(MAX_SILENT_CARDS) }),
  z.object({ action: z.literal('silent.deliver'), id, cards: z.array(silentCard).max(MAX_SILENT_CARDS) }),
  z.object({ action: z.literal('survey.mine'), id, ballot: secret }),
  /** `device`: of the facilitator, for somebody at a shared device or on paper. */
  z.object({ action: z.literal('survey.answer'), id, ballot: secret, answers: surveyAnswers, by: z.enum(['self', 'device']) }),
]);
export type MethodAction = z.infer<typeof methodAction>;
export type ActionName = MethodAction['action'];

/** Why a method does not take an action as things are; said in words by `methods.problem.*`. */
export const METHOD_PROBLEMS = ['closed', 'not-found', 'no-votes-left', 'too-many-on-card', 'no-such-card', 'not-yours', 'has-answers', 'answered-already', 'empty', 'disk-full', 'failed'] as const;
export type MethodProblem = (typeof METHOD_PROBLEMS)[number];
export const methodProblem = z.object({ problem: z.enum(METHOD_PROBLEMS) });

export const methodAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('made'), id }),
  z.object({ kind: z.literal('ballot'), ballot }),
  z.object({ kind: z.literal('answers'), answers: surveyAnswers.nullable(), taken: z.boolean() }),
  z.object({ kind: z.literal('named'), people: z.array(z.object({ name: z.string(), answers: surveyAnswers })) }),
]);
export type MethodAnswer = z.infer<typeof methodAnswer>;
