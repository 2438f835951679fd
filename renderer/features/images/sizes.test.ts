import { describe, expect, it } from 'vitest';
import { fitted, freeSpot, sizeOnPage, type Size } from './sizes';

describe('sizes of images', () => {
  it('keeps the shape and never enlarges', () => {
    expect(fitted({ w: 6_000, h: 4_000 })).toEqual({ w: 2_000, h: 1_333 });
    expect(fitted({ w: 300, h: 200 })).toEqual({ w: 300, h: 200 });
    expect(fitted({ w: 9_000, h: 1 })).toEqual({ w: 2_000, h: 1 });
    expect(sizeOnPage({ w: 2_000, h: 1_000 })).toEqual({ w: 360, h: 180 });
    expect(sizeOnPage({ w: 2, h: 2 })).toEqual({ w: 24, h: 24 });
  });

  it('finds fifty images room below the page, none on another', () => {
    const placed: (Size & { x: number; y: number })[] = [];
    const page = { w: 1_500, h: 700 };
    for (let index = 0; index < 50; index += 1) {
      const size = { w: 100 + ((index * 37) % 260), h: 80 + ((index * 53) % 280) };
      placed.push({ ...size, ...freeSpot(page, placed, size) });
    }
    for (const [index, a] of placed.entries()) {
      expect(a.y).toBeGreaterThan(page.h);
      expect(a.x + a.w).toBeLessThanOrEqual(page.w);
      for (const b of placed.slice(index + 1)) expect(a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h, JSON.stringify([a, b])).toBe(false);
    }
  });
});
