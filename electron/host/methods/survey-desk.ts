import { z } from 'zod';
import { createId, createSecret } from '../../../shared/kernel/ids';
import { LANGUAGES } from '../../../shared/kernel/language';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { cleanAnswers, isForGroup, keepsAnswers, questionChart, sumUp, surveyAnswers, type MethodAnswer, type MethodProblem, type SurveyAnswers, type SurveyInfo, type SurveyWish } from '../../../shared/methods';
import { boardDocName, putChart, renewCharts } from '../../../shared/doc';
import { participantOf, type Actor } from './actor';
import { hostContext, outlineOf } from './boards';
import { findMethod, storeCount, storeMethod, type MethodPorts } from './method-ports';

/** Answers by person where they carry a name, else by a secret that only the answering device knows. Sorted by these. */
const surveyBox = z.object({ answers: z.record(z.string(), surveyAnswers) });
type SurveyBox = z.infer<typeof surveyBox>;

type Answer = Promise<Result<MethodAnswer, MethodProblem>>;

export interface AnswerWish {
  readonly id: string;
  /** Of this answer on this device: sent again it is the same answer. */
  readonly ballot: string;
  readonly answers: SurveyAnswers;
  /** `device`: of somebody who stands at the facilitator's device or has answered on paper. */
  readonly by: 'self' | 'device';
}

export interface ChartWish {
  readonly id: string;
  readonly questionId: string;
  readonly pageId: string;
  readonly groupIds: readonly string[];
}

/** Surveys. The caller sees to it that one action of a workshop is done after the other. */
export class SurveyDesk {
  readonly #ports: MethodPorts;
  /**
   * Who has answered an anonymous survey, in memory only: on the disk a list of people that grows with the answers
   * would say whose they are. After a restart the device's own secret is what is left against answering twice.
   */
  readonly #answered = new Map<string, Set<string>>();

  constructor(ports: MethodPorts) {
    this.#ports = ports;
  }

  /** Makes a draft, or changes a survey as far as its answers allow. */
  async save({ workshop }: Actor, id: string | null, wish: SurveyWish): Answer {
    if (id === null) {
      const made = createId(this.#ports.random);
      await storeMethod(this.#ports, workshop.id, { ...wish, kind: 'survey', id: made, createdAt: this.#ports.now(), state: 'draft', results: null });
      return ok({ kind: 'made', id: made });
    }
    const found = await this.#survey(workshop.id, id);
    if (!found.ok) return found;
    const box = await this.#box(workshop.id, id);
    if (!box.ok) return box;
    if (Object.keys(box.value.answers).length > 0 && !keepsAnswers(found.value, wish)) return err('has-answers');
    const { createdAt, state } = found.value;
    await this.#publish(workshop, { ...wish, kind: 'survey', id, createdAt, state, results: found.value.results }, box.value);
    return ok({ kind: 'made', id });
  }

  async open(actor: Actor, id: string): Answer {
    const found = await this.#survey(actor.workshop.id, id);
    if (!found.ok) return found;
    const survey = found.value;
    // The last answers to an anonymous survey must not be told from the first by opening it again.
    if (survey.state === 'closed' && survey.anonymous) return err('closed');
    const box = await this.#box(actor.workshop.id, id);
    if (!box.ok) return box;
    await this.#publish(actor.workshop, { ...survey, state: 'open', results: null }, box.value);
    return ok({ kind: 'done' });
  }

  /** Opens what waits for the end of the day. */
  async openAtEnd(actor: Actor, surveys: readonly SurveyInfo[]): Promise<void> {
    for (const survey of surveys) if (survey.atEnd && survey.state === 'draft') await this.open(actor, survey.id);
  }

  async close({ workshop }: Actor, id: string): Answer {
    const found = await this.#survey(workshop.id, id);
    if (!found.ok) return found;
    if (found.value.state !== 'open') return ok({ kind: 'done' });
    const box = await this.#box(workshop.id, id);
    if (!box.ok) return box;
    if (found.value.anonymous) {
      // From now on not even the device that sent an answer can point at it.
      const answers = Object.values(box.value.answers).map((one) => [`x${createSecret(this.#ports.random)}`, one] as const);
      const stored = await this.#ports.boxes.write(workshop.id, id, { answers: sorted(answers) });
      if (!stored.ok) return stored;
    }
    await this.#publish(workshop, { ...found.value, state: 'closed' }, box.value);
    this.#answered.delete(id);
    return ok({ kind: 'done' });
  }

  /** Whether this person has answered, and what, where that is known. */
  async mine(actor: Actor, id: string, ballot: string): Answer {
    const found = await this.#forMe(actor, id);
    if (!found.ok) return found;
    const box = await this.#box(actor.workshop.id, id);
    if (!box.ok) return box;
    const { survey, memberId } = found.value;
    if (!survey.anonymous) return ok({ kind: 'answers', answers: box.value.answers[memberId] ?? null, taken: box.value.answers[memberId] !== undefined });
    return ok({ kind: 'answers', answers: null, taken: box.value.answers[`x${ballot}`] !== undefined || this.#hasAnswered(id, memberId) });
  }

  /** Stores an answer before it says so. */
  async answer(actor: Actor, { id, ballot, answers, by }: AnswerWish): Answer {
    const byDevice = by === 'device' && actor.isFacilitator;
    const found = byDevice ? await this.#survey(actor.workshop.id, id) : await this.#forMe(actor, id);
    if (!found.ok) return found;
    const survey = 'survey' in found.value ? found.value.survey : found.value;
    const memberId = 'memberId' in found.value ? found.value.memberId : null;
    if (survey.state !== 'open') return err('closed');
    const clean = cleanAnswers(survey, answers);
    if (!clean) return err('empty');
    const box = await this.#box(actor.workshop.id, id);
    if (!box.ok) return box;
    const key = memberId !== null && !survey.anonymous ? memberId : `x${ballot}`;
    const isRepeated = box.value.answers[key] !== undefined;
    if (memberId !== null && survey.anonymous) {
      // The answer to the first call was lost on its way: it is stored, once.
      if (isRepeated) return ok({ kind: 'done' });
      if (this.#hasAnswered(id, memberId)) return err('answered-already');
    }
    if (byDevice && isRepeated) return ok({ kind: 'done' });
    if (!isRepeated && Object.keys(box.value.answers).length >= MAX_ANSWERS) return err('failed');
    const next: SurveyBox = { answers: sorted([...Object.entries(box.value.answers).filter(([one]) => one !== key), [key, clean]]) };
    const stored = await this.#ports.boxes.write(actor.workshop.id, id, next);
    if (!stored.ok) return stored;
    if (memberId !== null && survey.anonymous) this.#answered.set(id, (this.#answered.get(id) ?? new Set()).add(memberId));
    if (survey.live) await this.#publish(actor.workshop, survey, next);
    else await storeCount(this.#ports, actor.workshop.id, id, Object.keys(next.answers).length);
    return ok({ kind: 'done' });
  }

  /** Puts a question's chart on pages of boards; it changes there when the results do. */
  async chart({ workshop }: Actor, { id, questionId, pageId, groupIds }: ChartWish): Answer {
    const found = await this.#survey(workshop.id, id);
    if (!found.ok) return found;
    const groups = workshop.groups.filter((group) => groupIds.length === 0 || groupIds.includes(group.id));
    let put = false;
    for (const { boardId } of groups) {
      const language = await this.#languageOf(boardId);
      const data = questionChart(found.value, questionId, language);
      if (!data) return err('not-found');
      await this.#ports.documents.edit(boardDocName(boardId), (doc) => {
        if (putChart(hostContext(doc, this.#ports.random, this.#ports.now), { pageId, methodId: id, questionId, data })) put = true;
      });
    }
    return put ? ok({ kind: 'done' }) : err('not-found');
  }

  /** For the facilitator: who answered what, of a survey with names. */
  async named({ workshop }: Actor, id: string): Answer {
    const found = await this.#survey(workshop.id, id);
    if (!found.ok) return found;
    if (found.value.anonymous) return err('not-yours');
    const box = await this.#box(workshop.id, id);
    if (!box.ok) return box;
    const nameOf = (key: string): string => workshop.members.find((member) => member.id === key)?.name ?? '';
    return ok({ kind: 'named', people: Object.entries(box.value.answers).map(([key, answers]) => ({ name: nameOf(key), answers })) });
  }

  /** Writes the survey with the results that may be seen, and renews its charts wherever they stand. */
  async #publish(workshop: Actor['workshop'], survey: SurveyInfo, box: SurveyBox): Promise<void> {
    const shown = survey.state === 'closed' || (survey.live && !survey.anonymous && survey.state === 'open');
    const next: SurveyInfo = { ...survey, results: shown ? sumUp(survey, Object.values(box.answers)) : null };
    await storeMethod(this.#ports, workshop.id, next);
    await storeCount(this.#ports, workshop.id, survey.id, Object.keys(box.answers).length);
    for (const { boardId } of workshop.groups) {
      const language = await this.#languageOf(boardId);
      await this.#ports.documents.edit(boardDocName(boardId), (doc) => renewCharts(hostContext(doc, this.#ports.random, this.#ports.now), survey.id, (questionId) => questionChart(next, questionId, language)), { soon: true });
    }
  }

  async #languageOf(boardId: string): Promise<(typeof LANGUAGES)[number]> {
    const { language } = await outlineOf(this.#ports.documents, boardId);
    return LANGUAGES.find((one) => one === language) ?? 'fi';
  }

  #hasAnswered(id: string, memberId: string): boolean {
    return this.#answered.get(id)?.has(memberId) ?? false;
  }

  async #survey(workshopId: string, id: string): Promise<Result<SurveyInfo, MethodProblem>> {
    const found = await findMethod(this.#ports, workshopId, id);
    return found?.kind === 'survey' ? ok(found) : err('not-found');
  }

  async #forMe(actor: Actor, id: string): Promise<Result<{ survey: SurveyInfo; memberId: string }, MethodProblem>> {
    const survey = await this.#survey(actor.workshop.id, id);
    if (!survey.ok) return survey;
    const member = participantOf(actor);
    if (!member || !isForGroup(survey.value, member.groupId)) return err('not-yours');
    return survey.value.state === 'draft' ? err('not-found') : ok({ survey: survey.value, memberId: member.id });
  }

  /** A damaged box is not written over: what is in it may be saved by hand. */
  async #box(workshopId: string, id: string): Promise<Result<SurveyBox, MethodProblem>> {
    const read = surveyBox.safeParse(await this.#ports.boxes.read(workshopId, id));
    if (read.success) return ok(read.data);
    return (await this.#ports.boxes.isDamaged(workshopId, id)) ? err('failed') : ok({ answers: {} });
  }
}

/** Of one survey: a bound for the file that is written whole with each answer. */
const MAX_ANSWERS = 5_000;

const sorted = (entries: readonly (readonly [string, SurveyAnswers])[]): SurveyBox['answers'] => Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
