import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSecret } from '../../../shared/kernel/ids';
import { readMethods, type MethodInfo, type SurveyAnswers, type SurveyInfo, type SurveyWish } from '../../../shared/methods';
import { presetSurvey } from '../../../shared/methods/survey/presets';
import { buildOutline } from '../../../shared/outline';
import { buildReport } from '../../../shared/outline/report';
import { readWorkshop, type Seat } from '../../../shared/protocol';
import { toXlsx } from '../../../electron/exports/xlsx';
import { openControl } from '../host/socket-client';
import { refusal, startHost, type TestHost } from '../host/start-host';
import { asFacilitator, asGuest, giveRole, idOf, methodsOf } from './method-caller';

let host: TestHost;
let aino: Seat;
beforeEach(async () => {
  host = await startHost();
  aino = await host.join('Aino');
});
afterEach(() => host.stop());

const SURVEY: SurveyWish = {
  ...presetSurvey('empty'),
  title: { fi: 'Kysely', sv: 'Enkät', so: 'Sahan' },
  languages: ['fi', 'sv', 'so'],
  threshold: 3,
  questions: [
    { id: 'q1', type: 'choice', multiple: false, text: { fi: 'Osallistuisitko?' }, options: [{ id: 'k1', text: { fi: 'Kyllä', sv: 'Ja' } }, { id: 'k2', text: { fi: 'En' } }] },
    { id: 'q2', type: 'scale', text: { fi: 'Yhteistyö' }, steps: [{ id: 's1', text: { fi: 'Huonosti' } }, { id: 's2', text: { fi: 'Hyvin' } }], statements: [{ id: 'a', text: { fi: 'Tieto kulkee' } }, { id: 'b', text: { fi: 'Tavataan usein' } }] },
    { id: 'q3', type: 'text', text: { fi: 'Mitä muuta?' } },
    { id: 'q4', type: 'number', text: { fi: 'Montako kertaa?' }, min: 0, max: 10 },
  ],
};

const make = async (wish: Partial<SurveyWish> = {}): Promise<string> => {
  const id = await idOf(asFacilitator(host, { action: 'survey.save', id: null, wish: { ...SURVEY, ...wish } }));
  await asFacilitator(host, { action: 'survey.open', id });
  return id;
};
const secret = (): string => createSecret();
const answer = (seat: Seat, id: string, answers: SurveyAnswers, ballot = secret()) => asGuest(host, seat, { action: 'survey.answer', id, ballot, answers, by: 'self' });
const atDevice = (id: string, answers: SurveyAnswers, ballot = secret()) => asFacilitator(host, { action: 'survey.answer', id, ballot, answers, by: 'device' });
const isSurvey = (method: MethodInfo): method is SurveyInfo => method.kind === 'survey';
const survey = async (id: string): Promise<SurveyInfo & { count: number }> => {
  const found = (await methodsOf(host)).find((one) => one.id === id);
  if (!found || !isSurvey(found)) throw new Error('no survey');
  return found as SurveyInfo & { count: number };
};
const close = (id: string) => asFacilitator(host, { action: 'survey.close', id });

describe('surveys', () => {
  test('answers from devices, the kiosk and paper come to one result, with N for each question and statement', async () => {
    const id = await make();
    const veikko = await host.join('Veikko', 1);
    await answer(aino, id, { q1: ['k1'], q2: { a: 's1', b: 's2' }, q3: ' Kahvia ', q4: 3 });
    await answer(veikko, id, { q1: ['k1'], q2: { a: 's2' }, q4: 5 });
    await atDevice(id, { q1: ['k2'], q2: { a: 's2' }, q3: 'Aikaa' });
    await atDevice(id, { q2: { a: 's2' }, q3: 'aikaa ja kahvia', q4: 4 });
    expect(await survey(id)).toMatchObject({ state: 'open', results: null, count: 4 });
    await close(id);
    expect((await survey(id)).results).toEqual({
      answered: 4,
      hidden: false,
      questions: [
        { id: 'q1', type: 'choice', n: 3, hidden: false, counts: { k1: 2, k2: 1 } },
        { id: 'q2', type: 'scale', n: 4, hidden: false, statements: [{ id: 'a', n: 4, hidden: false, counts: { s1: 1, s2: 3 } }, { id: 'b', n: 1, hidden: true, counts: {} }] },
        { id: 'q3', type: 'text', n: 3, hidden: false, texts: ['Aikaa', 'aikaa ja kahvia', 'Kahvia'].sort((a, b) => a.localeCompare(b)), words: [{ word: 'aikaa', count: 2 }, { word: 'kahvia', count: 2 }] },
        { id: 'q4', type: 'number', n: 3, hidden: false, mean: 4, median: 4, least: 3, most: 5 },
      ],
    });
  });

  test('below the threshold anonymous results stay hidden, also from the facilitator and in documents', async () => {
    const id = await make();
    await answer(aino, id, { q1: ['k1'], q3: 'Salainen toive' });
    await atDevice(id, { q1: ['k2'] });
    await close(id);
    expect((await survey(id)).results).toEqual({ answered: 2, hidden: true, questions: [] });
    expect((await asFacilitator(host, { action: 'survey.named', id })).body).toEqual({ problem: 'not-yours' });
    const doc = await host.host.readDoc(`workshop:${host.workshopId}`);
    expect(JSON.stringify(doc.toJSON())).not.toContain('Salainen');
    doc.destroy();
  });

  test('one answer a person: sent again it is the same answer, from a second device it is refused', async () => {
    const id = await make();
    const ballot = secret();
    expect((await answer(aino, id, { q1: ['k1'] }, ballot)).status).toBe(200);
    expect((await answer(aino, id, { q1: ['k2'] }, ballot)).status).toBe(200);
    expect((await answer(aino, id, { q1: ['k2'] })).body).toEqual({ problem: 'answered-already' });
    expect((await asGuest(host, aino, { action: 'survey.mine', id, ballot: secret() })).body).toEqual({ kind: 'answers', answers: null, taken: true });
    expect((await survey(id)).count).toBe(1);
    const box = await readFile(join(host.dir, 'library', 'boxes', host.workshopId, `${id}.box`), 'utf8');
    expect(box).toContain('"k1"');
    expect(box).not.toContain(aino.participantId);
  });

  test('after a restart the device still has its one answer, and what was answered is there', async () => {
    const id = await make();
    const ballot = secret();
    await answer(aino, id, { q1: ['k1'] }, ballot);
    const dir = host.dir;
    await host.host.close({ resume: true });
    await host.library.close();
    host = await startHost({ dir });
    expect((await asGuest(host, aino, { action: 'survey.mine', id, ballot })).body).toEqual({ kind: 'answers', answers: null, taken: true });
    await answer(aino, id, { q1: ['k2'] }, ballot);
    for (const key of ['k2', 'k2']) await atDevice(id, { q1: [key] });
    await close(id);
    expect((await survey(id)).results?.questions[0]).toMatchObject({ n: 3, counts: { k1: 1, k2: 2 } });
  });

  test('with names an answer can be changed while the survey is open, live results follow, and the facilitator sees who', async () => {
    const id = await make({ anonymous: false, live: true });
    await answer(aino, id, { q1: ['k1'] });
    expect((await survey(id)).results?.questions[0]).toMatchObject({ counts: { k1: 1, k2: 0 } });
    await answer(aino, id, { q1: ['k2'] });
    expect((await survey(id)).results).toMatchObject({ answered: 1, questions: [{ counts: { k1: 0, k2: 1 } }, {}, {}, {}] });
    expect((await asGuest(host, aino, { action: 'survey.mine', id, ballot: secret() })).body).toMatchObject({ answers: { q1: ['k2'] }, taken: true });
    expect((await asFacilitator(host, { action: 'survey.named', id })).body).toEqual({ kind: 'named', people: [{ name: 'Aino', answers: { q1: ['k2'] } }] });
    expect(await asGuest(host, aino, { action: 'survey.named', id })).toEqual({ status: 403, body: refusal('NOT_ALLOWED') });
  });

  test('once somebody has answered, words may change and things may be added, nothing may go or turn into something else', async () => {
    const id = await make();
    await answer(aino, id, { q1: ['k1'] });
    const [q1, q2, q3, q4] = SURVEY.questions;
    if (q1?.type !== 'choice' || q2?.type !== 'scale' || !q3 || q4?.type !== 'number') throw new Error('questions');
    const save = (questions: SurveyWish['questions'], more: Partial<SurveyWish> = {}) => asFacilitator(host, { action: 'survey.save', id, wish: { ...SURVEY, ...more, questions } });
    const no = { status: 409, body: { problem: 'has-answers' } };
    expect(await save([q2, q3, q4])).toEqual(no);
    expect(await save([{ ...q1, options: q1.options.slice(1) }, q2, q3, q4])).toEqual(no);
    expect(await save([{ ...q1, multiple: true }, q2, q3, q4])).toEqual(no);
    expect(await save([q1, { ...q2, steps: [...q2.steps, { id: 's3', text: {} }] }, q3, q4])).toEqual(no);
    expect(await save([q1, q2, { ...q3, type: 'number', min: 0, max: 1 }, q4])).toEqual(no);
    expect(await save(SURVEY.questions, { anonymous: false })).toEqual(no);
    expect(await save(SURVEY.questions, { threshold: 1 })).toEqual(no);
    const added = { id: 'q5', type: 'text', text: { fi: 'Vielä jotain?' } } as const;
    expect((await save([{ ...q1, text: { fi: 'Osallistuisitko uudelleen?' }, options: [...q1.options, { id: 'k3', text: { fi: 'Ehkä' } }] }, q2, q3, q4, added])).status).toBe(200);
    for (const key of ['k3', 'k3']) await atDevice(id, { q1: [key], q5: 'Kiitos' });
    await close(id);
    expect((await survey(id)).results?.questions).toMatchObject([{ n: 3, counts: { k1: 1, k2: 0, k3: 2 } }, {}, {}, {}, { n: 2, hidden: true, texts: [] }]);
  });

  test('a closed anonymous survey is not opened again, and takes nothing late', async () => {
    const id = await make();
    await close(id);
    expect((await asFacilitator(host, { action: 'survey.open', id })).body).toEqual({ problem: 'closed' });
    expect((await answer(aino, id, { q1: ['k1'] })).body).toEqual({ problem: 'closed' });
  });

  test('what was not asked, is empty, or comes from a reader or a guest at the “device” is not taken', async () => {
    const id = await make({ groupIds: [host.groups[0] ?? ''] });
    expect((await answer(aino, id, {})).body).toEqual({ problem: 'empty' });
    expect((await answer(aino, id, { q1: ['k9'], q2: { z: 's1', a: 'z' }, q3: '  ', q4: 11, q7: 'x' })).body).toEqual({ problem: 'empty' });
    expect((await answer(aino, id, { q1: ['k1', 'k2'] })).body).toEqual({ problem: 'empty' });
    expect((await answer(await host.join('Outi', 1), id, { q1: ['k1'] })).body).toEqual({ problem: 'not-yours' });
    // A guest who calls herself a device is still one person with one answer.
    const loud = (ballot: string) => asGuest(host, aino, { action: 'survey.answer', id, ballot, answers: { q1: ['k1'] }, by: 'device' });
    expect((await loud(secret())).status).toBe(200);
    expect((await loud(secret())).body).toEqual({ problem: 'answered-already' });
    const reader = await host.join('Lukija');
    await giveRole(host, reader, 'reader');
    expect(await answer(reader, id, { q1: ['k1'] })).toEqual({ status: 403, body: refusal('NOT_ALLOWED') });
    expect((await asGuest(host, aino, { action: 'survey.save', id: null, wish: SURVEY })).body).toEqual(refusal('NOT_ALLOWED'));
    const bad = { ...SURVEY, anonymous: true, live: true };
    expect((await asFacilitator(host, { action: 'survey.save', id: null, wish: bad })).body).toEqual(refusal('BAD_MESSAGE'));
  });

  test('a network day has its feedback survey from the beginning, and it opens by itself when the day is closed', async () => {
    const { workshopId } = host;
    const read = async () => {
      const doc = await host.host.readDoc(`workshop:${workshopId}`);
      const found = readMethods(doc).filter(isSurvey);
      doc.destroy();
      return found;
    };
    expect(await read()).toMatchObject([{ state: 'draft', atEnd: true, anonymous: true, title: { fi: 'Palaute päivästä' } }]);
    const desk = await openControl(host.host.inner.socketBase, host.host.facilitatorSession(workshopId).session);
    await desk.next(({ type }) => type === 'welcome');
    desk.send({ type: 'act', id: 'close1', name: 'workshop.close', input: { thanks: 'Kiitos', keptUntil: '', link: '', pages: [] } });
    expect((await desk.next(({ type }) => type === 'acted')).outcome).toMatchObject({ ok: true });
    desk.close();
    await expect.poll(read).toMatchObject([{ state: 'open' }]);
    const [feedback] = await read();
    expect((await answer(aino, feedback?.id ?? '', { q2: ['k1'] })).status).toBe(200);
    // Whatever else changes in the workshop: what was opened and closed stays closed.
    await close(feedback?.id ?? '');
    await host.join('Myöhäinen');
    expect(await read()).toMatchObject([{ state: 'closed' }]);
  });

  test('a chart stands on the board, changes with the results, and is in the report’s pictures, tables and Excel', async () => {
    const id = await make();
    const pageId = 'kaytanteet';
    expect((await asFacilitator(host, { action: 'survey.chart', id, questionId: 'q2', pageId, groupIds: [] })).status).toBe(200);
    expect((await asFacilitator(host, { action: 'survey.chart', id, questionId: 'q2', pageId: 'gone', groupIds: [] })).body).toEqual({ problem: 'not-found' });
    const read = async () => {
      const doc = await host.host.readDoc(host.boards[0] ?? '');
      const outline = buildOutline(doc);
      doc.destroy();
      return outline;
    };
    expect((await read()).pages[1]?.charts).toMatchObject([{ methodId: id, data: { form: 'notice', title: 'Yhteistyö' } }]);
    for (const [a, b] of [['s1', 's2'], ['s2', 's2'], ['s2', 's2']] as const) await atDevice(id, { q2: { a, b } });
    await atDevice(id, { q1: ['k1'] });
    await close(id);
    const outline = await read();
    expect(outline.pages[1]?.charts[0]?.data).toMatchObject({
      form: 'stacked',
      facts: 'N = 3 · prosentit tähän vastanneista',
      steps: ['Huonosti', 'Hyvin'],
      rows: [{ label: 'Tieto kulkee', said: 'N = 3', parts: [{ said: '33 %' }, { said: '67 %' }] }, { label: 'Tavataan usein', parts: [{ share: 0 }, { share: 1 }] }],
    });
    const doc = await host.host.readDoc(`workshop:${host.workshopId}`);
    const workshop = readWorkshop(doc, host.workshopId);
    doc.destroy();
    const report = buildReport({ workshop, boards: workshop.groups.slice(0, 1).map((group) => ({ group, outline })), language: 'fi', pictures: [], drawings: true, methods: await methodsOf(host) });
    expect(report.parts[0]?.pages[1]?.pictures[0]?.drawing?.svg).toContain('Tieto kulkee');
    expect(report.results.find(({ title }) => title === 'Kysely: Yhteistyö')).toMatchObject({ facts: ['N = 3', 'prosentit tähän vastanneista'], rows: [['Tieto kulkee', '1 (33 %)', '2 (67 %)', '3'], ['Tavataan usein', '0 (0 %)', '3 (100 %)', '3']] });
    expect((await toXlsx(report)).length).toBeGreaterThan(1_000);
  });
});
