import { expect, test } from 'vitest';
import { addCard, zoneId } from '../../doc';
import { buildOutline } from '..';
import { buildReport } from '../report';
import { surveyInfo, type SurveyInfo } from '../../methods';
import { boardContext, emptyBoard, sampleWorkshop } from '../../../tests/support/sample-board';

const survey: SurveyInfo = surveyInfo.parse({
  id: 'kysely',
  kind: 'survey',
  createdAt: 0,
  state: 'closed',
  title: { fi: 'Palaute' },
  languages: ['fi'],
  groupIds: [],
  anonymous: true,
  live: false,
  percentOf: 'all',
  threshold: 1,
  atEnd: false,
  questions: [{ id: 'q1', type: 'text', text: { fi: 'Mitä jäi mieleen?' } }],
  results: { answered: 2, hidden: false, questions: [{ id: 'q1', type: 'text', n: 2, hidden: false, texts: ['Kallen alustus, kalle@example.org', 'Soita 040 765 4321'], words: [] }] },
});

function outline() {
  const doc = emptyBoard();
  addCard(boardContext(doc), { kind: 'person', zone: zoneId('henkilot'), text: 'Kieltävä Kalle', fields: { email: 'kalle@example.org', consent: false } });
  return buildOutline(doc);
}

test('free answers name nobody whom the document leaves out; for the group’s own work they stay as they are', () => {
  const { workshop } = sampleWorkshop(2);
  // The person is another group's: whoever answers may name anybody.
  const boards = [{ group: { id: 'g1', name: 'Ryhmä 1', boardId: 'a' }, outline: buildOutline(emptyBoard()) }, { group: { id: 'g2', name: 'Ryhmä 2', boardId: 'b' }, outline: outline() }];
  const answers = (contacts: 'all' | 'consented' | 'none'): string => JSON.stringify(buildReport({ workshop, boards, language: 'fi', pictures: [], methods: [survey], contacts }).results);
  expect(answers('all')).toContain('Kallen alustus, kalle@example.org');
  expect(answers('consented')).not.toMatch(/Kalle|kalle@/);
  expect(answers('consented')).toContain('040 765 4321');
  expect(answers('none')).not.toMatch(/Kalle|kalle@|765/);
  expect(answers('none')).toContain('alustus');
});
