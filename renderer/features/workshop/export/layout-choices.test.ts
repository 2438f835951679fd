import { expect, test } from 'vitest';
import { reportLayout } from '../../../../shared/ipc';
import type { SectionId } from '../../../../shared/outline/report';
import type { SectionChoice } from './export-choices';
import { isLaidOut, laidOut, layoutOf, plainDesign } from './layout-choices';

const all = (...ids: SectionId[]): SectionChoice[] => ids.map((id) => ({ id, isIncluded: true }));
const here = all('paths', 'kind:service', 'kind:need', 'kind:person', 'pictures');
const chosen = { ...plainDesign(here), sections: [{ id: 'kind:person', isIncluded: true }, { id: 'paths', isIncluded: false }, ...all('kind:service', 'kind:need', 'pictures')] as SectionChoice[], foreword: 'Kooste', organisation: ' Kunta ', accent: '#1b6e3c' };

test('a layout gives back what it was made of, and the contract takes it', () => {
  const layout = layoutOf(chosen, here, { id: 'a', name: 'Koosteet', before: null });
  expect(reportLayout.parse(layout)).toEqual(layout);
  expect(laidOut(layout, here)).toEqual({ ...chosen, organisation: 'Kunta' });
  expect(isLaidOut({ ...chosen, organisation: 'Kunta' }, layout, here)).toBe(true);
  expect(isLaidOut({ ...chosen, organisation: 'Kunta', accent: null }, layout, here)).toBe(false);
});

test('in another workshop nothing is left out unseen, and the pictures stay last', () => {
  const layout = layoutOf({ ...chosen, sections: chosen.sections.map((section) => (section.id === 'pictures' ? { ...section, isIncluded: false } : section)) }, here, { id: 'a', name: 'Koosteet', before: null });
  const there = all('kind:service', 'kind:trial', 'kind:person', 'notes', 'pictures');
  expect(laidOut(layout, there).sections).toEqual([...all('kind:person', 'kind:service', 'kind:trial', 'notes'), { id: 'pictures', isIncluded: false }]);
});

test('saved again there, it keeps the parts that only other workshops have', () => {
  const before = layoutOf(chosen, here, { id: 'a', name: 'Koosteet', before: null });
  const there = all('kind:service', 'kind:trial', 'pictures');
  const after = layoutOf(laidOut(before, there), there, { id: 'a', name: 'Koosteet', before });
  expect(after.sections?.find(({ id }) => id === 'paths')).toEqual({ id: 'paths', isIncluded: false });
  expect(after.sections?.at(-1)?.id).toBe('pictures');
});

test('as long as the order is the template’s own, it is the next template’s own, too', () => {
  const layout = layoutOf({ ...plainDesign(here), accent: '#1b6e3c' }, here, { id: 'a', name: 'Vihreä', before: null });
  expect(layout.sections).toBe(null);
  const there = all('kind:goal', 'kind:idea', 'pictures');
  expect(laidOut(layout, there).sections).toEqual(there);
});
