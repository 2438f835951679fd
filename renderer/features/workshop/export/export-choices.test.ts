import { describe, expect, it } from 'vitest';
import { sampleWorkshop } from '../../../../tests/support/sample-board';
import { designOf, lanesOf, movedSection, pagesOf, sectionsOf, wishOf, type ExportChoices } from './export-choices';

const outlines = sampleWorkshop(2).boards.map(({ outline }) => outline);
const usual = sectionsOf(outlines);
const choices: ExportChoices = { groupId: null, pageId: null, laneId: null, format: 'pdf', contacts: 'all', sections: usual, foreword: '', organisation: ' Kunta ', accent: null, logo: null };

describe('what is chosen for an export', () => {
  it('knows the sections of the boards', () => {
    expect(usual.map(({ id }) => id)).toEqual(['paths', 'kind:service', 'kind:handover', 'kind:practice', 'kind:need', 'kind:person', 'pictures']);
  });

  it('moves a section by one, and not beyond the ends', () => {
    const moved = movedSection(usual, 'kind:person', -1);
    expect(moved.map(({ id }) => id)).toEqual(['paths', 'kind:service', 'kind:handover', 'kind:practice', 'kind:person', 'kind:need', 'pictures']);
    expect(movedSection(usual, 'paths', -1)).toBe(usual);
    expect(movedSection(usual, 'pictures', 1)).toBe(usual);
    expect(movedSection(moved, 'kind:person', 1)).toEqual(usual);
  });

  it('keeps the template’s order until something is chosen', () => {
    expect(designOf(choices, usual)).toEqual({ sections: null, foreword: '', organisation: 'Kunta', accent: null, logo: null });
    const without = usual.map((section) => ({ ...section, isIncluded: section.id !== 'pictures' }));
    expect(designOf({ ...choices, sections: without }, usual).sections).toEqual(['paths', 'kind:service', 'kind:handover', 'kind:practice', 'kind:need', 'kind:person']);
    expect(designOf({ ...choices, sections: without, format: 'vcf' }, usual).sections).toBe(null);
  });

  it.each([
    [{}, { kind: 'workshop' }],
    [{ groupId: 'g' }, { kind: 'group', groupId: 'g' }],
    [{ pageId: 'polku' }, { kind: 'task', pageId: 'polku' }],
    [{ groupId: 'g', pageId: 'polku' }, { kind: 'task', pageId: 'polku', groupId: 'g' }],
  ])('%j is %j', (chosen, scope) => {
    expect(wishOf({ ...choices, ...chosen }, usual)).toMatchObject({ kind: 'document', scope });
  });

  it('needs a group and a page for a picture', () => {
    expect(wishOf({ ...choices, format: 'svg' }, usual)).toBe(null);
    expect(wishOf({ ...choices, format: 'png', groupId: 'g', pageId: 'polku', laneId: 'polku.yleinen' }, usual)).toEqual({ kind: 'picture', groupId: 'g', pageId: 'polku', laneId: 'polku.yleinen', format: 'png', contacts: 'all' });
    expect(pagesOf(outlines).map(({ id }) => id)).toEqual(['polku', 'kaytanteet', 'henkilot']);
    expect(lanesOf(outlines[0]?.pages[0]).length).toBeGreaterThan(6);
  });
});
