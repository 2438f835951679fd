import { describe, expect, test } from 'vitest';
import { CONTRACT } from '../../../shared/ipc';
import { formProblems, toCreateCall, type WorkshopForm } from './workshop-form';

const good: WorkshopForm = { templateId: 'verkostopaiva', title: ' Verkostopäivä ', region: 'Häme', date: '12.11.2026', groups: '4', language: 'fi' };

describe('the form of a new workshop', () => {
  test('a good one becomes a call that the contract accepts', () => {
    expect(formProblems(good)).toEqual({});
    const call = CONTRACT['library.create'].input.parse(toCreateCall(good));
    expect(call).toEqual({ ...good, title: 'Verkostopäivä', date: '2026-11-12', groups: 4 });
  });

  test('region and date may be left open', () => {
    const form = { ...good, region: '', date: '' };
    expect(formProblems(form)).toEqual({});
    expect(CONTRACT['library.create'].input.safeParse(toCreateCall(form)).success).toBe(true);
  });

  test.each(['', '0', '51', '-1', '2.5', '2,5', 'neljä', '1e1', '999'])('%j groups are refused', (groups) => {
    expect(formProblems({ ...good, groups }).groups).toBe('home.groupsInvalid');
  });

  test.each(['1', '50', ' 12 '])('%j groups are fine', (groups) => {
    expect(formProblems({ ...good, groups })).toEqual({});
  });

  test('a name is needed, and not a novel', () => {
    expect(formProblems({ ...good, title: '   ' }).title).toBe('home.titleMissing');
    expect(formProblems({ ...good, title: 'a'.repeat(201) }).title).toBe('home.titleTooLong');
    expect(formProblems({ ...good, region: 'a'.repeat(201) }).region).toBe('home.regionTooLong');
  });

  test.each(['12.11.2026', '12. 11. 2026', '12/11/2026', ' 2026-11-12 '])('%s is the twelfth of November', (date) => {
    expect(toCreateCall({ ...good, date }).date).toBe('2026-11-12');
  });

  test.each(['30.2.2026', '2026-02-30', '2026-13-01', '12.11.', '12.11.26', 'huomenna'])('%s is no day', (date) => {
    expect(formProblems({ ...good, date }).date).toBe('home.dateInvalid');
  });
});
