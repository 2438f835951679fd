import { describe, expect, it } from 'vitest';
import { shownView } from './board-view';

describe('shownView', () => {
  it('begins with the canvas on a wide screen and with the record on a narrow one', () => {
    expect(shownView(null, true)).toBe('canvas');
    expect(shownView(null, false)).toBe('record');
  });
  it('keeps what was chosen, but never both on a narrow screen', () => {
    expect(shownView('canvas', false)).toBe('canvas');
    expect(shownView('both', true)).toBe('both');
    expect(shownView('both', false)).toBe('record');
  });
});
