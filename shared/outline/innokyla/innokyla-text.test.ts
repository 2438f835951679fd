import { describe, expect, it } from 'vitest';
import { exampleBoard } from '../../doc';
import { createT } from '../../i18n';
import { sampleWorkshop } from '../../../tests/support/sample-board';
import { innopaja } from '../../templates/innopaja';
import { buildOutline } from '../build-outline';
import { buildReport } from '../report';
import { INNOKYLA_HEADINGS, innokylaText } from '.';

const { workshop } = sampleWorkshop(1);
const group = { id: 'g', name: 'Ryhmä', boardId: 'lauta1' };

const report = buildReport({ workshop, boards: [{ group, outline: buildOutline(exampleBoard(innopaja, 'fi')) }], language: 'fi', pictures: [] });
const fields = innokylaText(report, innopaja.innokyla ?? [], { t: createT('fi'), language: 'fi' });
const under = (heading: (typeof INNOKYLA_HEADINGS)[number]): string => fields.find((field) => field.heading === heading)?.text ?? '';

describe('the text for Innokylä', () => {
  it('has the fixed headings in their order, each with something of the example', () => {
    expect(fields.map(({ heading }) => heading)).toEqual([...INNOKYLA_HEADINGS]);
    expect(fields.filter(({ text }) => text === '')).toEqual([]);
  });

  it('has every card of the example, under the headings that the template declares', () => {
    const all = fields.map(({ text }) => text).join('\n');
    expect(innopaja.example.cards.filter(({ text }) => !all.includes(text.fi))).toEqual([]);
    // Written here once more by hand: where a reader of Innokylä looks for it.
    expect(under('target')).toContain('Perheet haluavat kertoa asiansa vain kerran');
    expect(under('startingPoint')).toContain('Päiväkodissa ei tiedetä');
    expect(under('change')).toMatch(/^– Perhe saa avun yhdellä yhteydenotolla\. \(Kenelle: /m);
    expect(under('measuring')).toContain('Uusi kysely vuoden kuluttua');
    expect(under('ideation')).toContain('Apu tulee perheen luo');
    expect(under('trial')).toContain('Viikot 10–17');
    expect(under('trialLearned')).toBe('– Perheohjaaja tavattavissa yhdessä päiväkodissa: Mitä opittiin: Aamu sopii perheille paremmin kuin iltapäivä.');
    expect(under('conditions')).toContain('Perheohjaajan työaikaa varataan');
    expect(under('tips')).toContain('Yhden sivun kuvaus');
    expect(under('results')).toContain('Kokeilua jatketaan');
  });

  it('says the same line of several groups once', () => {
    const outline = buildOutline(exampleBoard(innopaja, 'fi'));
    const both = buildReport({ workshop, boards: [{ group, outline }, { group: { ...group, id: 'h' }, outline }], language: 'fi', pictures: [] });
    expect(innokylaText(both, innopaja.innokyla ?? [], { t: createT('fi'), language: 'fi' })).toEqual(fields);
  });
});
