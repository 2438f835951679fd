import { expect, test } from 'vitest';
import { boardContext, emptyBoard } from '../../../tests/support/sample-board';
import { addCard, zoneId } from '../../doc';
import { buildOutline } from '..';
import { collectNames, libraryNames, mergeNames, suggestNames } from '.';

function names(...people: readonly (readonly [name: string, consent: boolean | null])[]) {
  const doc = emptyBoard();
  const ctx = boardContext(doc);
  for (const [text, consent] of people) addCard(ctx, { kind: 'person', zone: zoneId('henkilot'), text, fields: { title: `${text} nimike`, organisation: 'Rantakylän kunta', phone: '040 123', consent } });
  addCard(ctx, { kind: 'service', zone: zoneId('polku', 'polku.yleinen', 'polku.ennen'), fields: { providerName: 'Rantakylän neuvola' }, responsible: 'Eija Esimerkki, terveydenhoitaja' });
  addCard(ctx, { kind: 'service', zone: zoneId('polku', 'polku.yleinen', 'polku.ennen'), fields: { providerName: '131052-308T' }, responsible: 'Perheohjaaja' });
  return libraryNames([buildOutline(doc)]);
}

test('carries organisations and roles along, and people only who agreed to be published', () => {
  const found = names(['Aino Avoin', true], ['Eija Esimerkki', null], ['Kerttu Kielto', false]);
  expect(suggestNames(found, 'responsible', 'a')).toEqual(['Aino Avoin', 'Aino Avoin nimike']);
  // Without a word of hers the name stays where it is, also where it stands beside a title.
  expect(suggestNames(found, 'responsible', 'eija')).toEqual([]);
  expect(suggestNames(found, 'responsible', 'kerttu')).toEqual([]);
  expect(suggestNames(found, 'responsible', 'perhe')).toEqual(['Perheohjaaja']);
  expect(suggestNames(found, 'organisation', 'rantakylän k')).toEqual(['Rantakylän kunta']);
  expect(suggestNames(found, 'providerName', 'ranta')).toEqual(['Rantakylän kunta', 'Rantakylän neuvola']);
});

test('nobody’s phone, and no identity code', () => {
  const found = JSON.stringify([...names(['Aino Avoin', true])].map(([topic, counts]) => [topic, [...counts]]));
  expect(found).not.toContain('040');
  expect(found).not.toContain('131052');
});

test('the board’s own names come first, in one spelling, and eight are enough', () => {
  const library = mergeNames([names(['Aino Avoin', true]), names(['Aino Avoin', true], ['Aimo Avoin', true])]);
  const doc = emptyBoard();
  addCard(boardContext(doc), { kind: 'person', zone: zoneId('henkilot'), text: 'aino avoin' });
  const own = collectNames([buildOutline(doc)]);
  expect(suggestNames(own, 'responsible', 'ai', library)).toEqual(['aino avoin', 'Aino Avoin nimike', 'Aimo Avoin', 'Aimo Avoin nimike']);
  expect(library.get('who')?.get('Aino Avoin')).toBe(2);
});
