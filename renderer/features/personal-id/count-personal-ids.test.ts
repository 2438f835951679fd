import { expect, test } from 'vitest';
import { addCard, zoneId } from '../../../shared/doc';
import { buildOutline } from '../../../shared/outline';
import { boardContext, sampleBoard } from '../../../tests/support/sample-board';
import { countPersonalIds } from './count-personal-ids';

test('counts the codes of an outline, each time one stands there', () => {
  const doc = sampleBoard();
  expect(countPersonalIds(buildOutline(doc))).toBe(0);
  const ctx = boardContext(doc, 'kirjoittaja');
  addCard(ctx, { kind: 'need', zone: zoneId('kaytanteet', 'kaytanteet.tarpeet'), text: '131052-308T ja 131052-308t', fields: { proposal: '131052-308T' } });
  expect(countPersonalIds(buildOutline(doc))).toBe(3);
});
