import { describe, expect, test } from 'vitest';
import { COLOURS, nextColour } from './colours';

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('colours of people', () => {
  test.each(COLOURS)('%s carries a name in white', (colour) => {
    expect(1.05 / (luminance(colour) + 0.05)).toBeGreaterThanOrEqual(4.5);
  });

  test('the colour that fewest people have comes next', () => {
    expect(nextColour([])).toBe(COLOURS[0]);
    expect(nextColour([COLOURS[0], COLOURS[2]])).toBe(COLOURS[1]);
    expect(nextColour([...COLOURS, ...COLOURS.slice(0, 3)])).toBe(COLOURS[3]);
    expect(nextColour(['#unknown'])).toBe(COLOURS[0]);
  });
});
