import { describe, expect, it } from 'vitest';
import { sampleBoard } from '../../../tests/support/sample-board';
import { addCard, zoneId, type BoardContext } from '../../doc';
import { buildOutline } from '..';
import { collectNames, suggestNames, topicsOf } from '.';

let count = 0;
const doc = sampleBoard();
const ctx: BoardContext = { doc, origin: {}, author: 'a', now: () => 1, newId: () => `uusi${++count}` };
const zone = zoneId('polku', 'polku.yleinen', 'polku.ennen');
for (const [providerName, responsible] of [
  ['Rantakylän neuvola', 'Äitiysneuvolan terveydenhoitaja'],
  ['Rantakylän neuvola', ''],
  ['rantakylän neuvola', ''],
  ['Neuvolan perhetyö', ''],
  [`${'x'.repeat(81)}`, ''],
] as const) {
  addCard(ctx, { kind: 'service', zone, fields: { providerName }, responsible });
}
const names = collectNames([buildOutline(doc)]);

describe('suggestNames', () => {
  it('puts beginnings before later words, in one spelling, and the one typed whole never', () => {
    expect(suggestNames(names, 'providerName', 'neu')).toEqual(['Neuvolan perhetyö', 'Rantakylän neuvola']);
    expect(suggestNames(names, 'providerName', ' RANTAKYLÄN  neu')).toEqual(['Rantakylän neuvola']);
    expect(suggestNames(names, 'providerName', 'Neuvolan perhetyö')).toEqual([]);
    expect(suggestNames(names, 'providerName', 'uvola')).toEqual([]);
  });
  it('names key people to whoever asks for a responsible, by name and title', () => {
    const person = buildOutline(doc).pages.flatMap((page) => page.frames.flatMap((frame) => frame.zones.flatMap((each) => each.cards))).find((card) => card.kind === 'person');
    const first = person?.text.slice(0, 4) ?? '?';
    expect(suggestNames(names, 'responsible', first)).toContain(person?.text);
    expect(suggestNames(names, 'takesForward', 'äitiysn')).toEqual(['Äitiysneuvolan terveydenhoitaja']);
  });
  it('with nothing typed gives the commonest, at most eight; for free texts nothing', () => {
    expect(suggestNames(names, 'providerName', '').slice(0, 1)).toEqual(['hyvinvointialue']);
    expect(suggestNames(names, 'responsible', '').length).toBeLessThanOrEqual(8);
    expect(suggestNames(names, 'access', 'n')).toEqual([]);
    expect(topicsOf('constructor')).toEqual([]);
  });
  it('takes no stories for names', () => {
    expect(suggestNames(names, 'providerName', 'xxx')).toEqual([]);
  });
});
