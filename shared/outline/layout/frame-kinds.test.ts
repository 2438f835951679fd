import { describe, expect, it } from 'vitest';
import { card, frameOf, lane, pageOf, randomPage } from '../../../tests/support/random-page';
import { FRAME_KINDS } from '../../doc';
import { pagePictureSvg } from '../picture';
import { insertionAt, layoutPage, nearestZone, spotIn, TEXT, zoneAt, ZONE, type PageLayout, type Rect } from '.';

const overlap = (a: Rect, b: Rect): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
const SLACK = 0.01;
const inside = (a: Rect, b: Rect): boolean => a.x >= b.x - SLACK && a.y >= b.y - SLACK && a.x + a.w <= b.x + b.w + SLACK && a.y + a.h <= b.y + b.h + SLACK;

function check(layout: PageLayout): void {
  const zones = new Map(layout.zones.map((zone) => [zone.id, zone.rect]));
  for (const { id, zone, rect } of layout.cards) {
    const around = zones.get(zone);
    expect(around && inside(rect, around), `card ${id} in ${zone}`).toBe(true);
  }
  layout.cards.forEach((a, index) => layout.cards.slice(index + 1).forEach((b) => expect(overlap(a.rect, b.rect), `${a.id} over ${b.id}`).toBe(false)));
  layout.zones.forEach((a, index) => layout.zones.slice(index + 1).forEach((b) => expect(overlap(a.rect, b.rect), `${a.id} over ${b.id}`).toBe(false)));
  for (const frame of layout.frames) {
    for (const { rect } of [...frame.headers, ...layout.zones.filter((zone) => zone.frameId === frame.id)]) expect(inside(rect, frame.paper), `${frame.kind}`).toBe(true);
    expect(inside(frame.paper, frame.rect)).toBe(true);
    for (const header of frame.headers) {
      for (const zone of layout.zones) expect(overlap(header.rect, zone.rect), `${header.id} over ${zone.id}`).toBe(false);
      for (const other of frame.headers) if (other !== header) expect(overlap(header.rect, other.rect), `${header.id} over ${other.id}`).toBe(false);
      if (header.forward) expect(inside(header.forward.rect, header.rect)).toBe(true);
    }
  }
  layout.frames.forEach((a, index) => layout.frames.slice(index + 1).forEach((b) => expect(overlap(a.rect, b.rect)).toBe(false)));
  for (const { rect } of layout.frames) expect(inside(rect, { x: 0, y: 0, w: layout.width, h: layout.height })).toBe(true);
}

describe('random pages', () => {
  for (const kind of FRAME_KINDS) {
    it(`${kind}: everything inside its zone, nothing over another, every card there, the same each time`, () => {
      for (let seed = 1; seed <= 25; seed++) {
        const page = randomPage(seed, [kind]);
        const layout = layoutPage(page, [], 'fi');
        try {
          check(layout);
          const wanted = page.frames.flatMap((frame) => frame.zones.flatMap((zone) => zone.cards.map((entry) => entry.id)));
          expect(layout.cards.map((entry) => entry.id).sort()).toEqual(wanted.sort());
          expect(layoutPage(randomPage(seed, [kind]), [], 'fi')).toEqual(layout);
          for (const zone of layout.zones) expect(zoneAt(layout, zone.rect.x + zone.rect.w / 2, zone.rect.y + zone.rect.h / 2)?.id).toBe(zone.id);
        } catch (error) {
          throw new Error(`seed ${seed}`, { cause: error });
        }
      }
    });
  }

  it('mixes kinds on a page', () => {
    for (let seed = 1; seed <= 20; seed++) check(layoutPage(randomPage(seed, FRAME_KINDS), [], 'fi'));
  });
});

const MONTHS = Array.from({ length: 12 }, (_, index) => lane('vuosi', 'column', index, `Kuukausi ${index + 1}`));
const ringOf = (cards: (zone: string, index: number) => ReturnType<typeof card>[]) => pageOf([frameOf({ id: 'vuosi', kind: 'ring', title: 'Vuosikello', columns: MONTHS, cards })]);

describe('ring', () => {
  const layout = layoutPage(ringOf(() => []), [], 'fi');
  const [frame] = layout.frames;

  it('stands its panels clockwise around the ring, beginning at the top right', () => {
    const { x, y } = frame!.labels.find((label) => label.look === 'centre')!;
    const angles = layout.zones.map(({ rect }) => (Math.atan2(rect.x + rect.w / 2 - x, y - rect.y - rect.h / 2) + 2 * Math.PI) % (2 * Math.PI));
    expect(angles).toEqual([...angles].sort((a, b) => a - b));
  });

  it('finds a month by its sector, too', () => {
    const { x, y } = frame!.labels.find((label) => label.look === 'centre')!;
    frame!.labels.filter((label) => label.look === 'sector').forEach((label, index) => expect(zoneAt(layout, label.x, label.y)?.id).toBe(layout.zones[index]!.id));
    expect(zoneAt(layout, x, y)).toBeNull();
    expect(nearestZone(layout, x, y)).not.toBeNull();
  });
});

describe('circles', () => {
  const columns = ['A', 'B', 'C'].map((title, index) => lane('piirit', 'column', index, title));
  const page = pageOf([frameOf({ id: 'piirit', kind: 'circles', columns, cards: (zone, index) => Array.from({ length: index }, (_, at) => card(`${zone}-${at}`, zone, 'kortti '.repeat(at + 1))) })]);
  const layout = layoutPage(page, [], 'fi');

  it('has a zone for each region, inside exactly its own circles', () => {
    expect(layout.zones).toHaveLength(7);
    for (const { rect, shape } of layout.zones) {
      expect(shape?.type).toBe('region');
      if (shape?.type !== 'region') continue;
      const corners = [[rect.x, rect.y], [rect.x + rect.w, rect.y], [rect.x, rect.y + rect.h], [rect.x + rect.w, rect.y + rect.h]] as const;
      for (const circle of shape.inside) for (const [x, y] of corners) expect(Math.hypot(x - circle.x, y - circle.y)).toBeLessThanOrEqual(circle.r);
      for (const circle of shape.outside) {
        const [dx, dy] = [Math.max(rect.x - circle.x, 0, circle.x - rect.x - rect.w), Math.max(rect.y - circle.y, 0, circle.y - rect.y - rect.h)];
        expect(Math.hypot(dx, dy)).toBeGreaterThanOrEqual(circle.r);
      }
    }
  });

  it('finds the region under a point beside its cards', () => {
    const all = layout.zones.at(-1)!;
    expect(zoneAt(layout, all.rect.x + all.rect.w / 2, all.rect.y - 4)?.id).toBe(all.id);
  });
});

describe('empty zones', () => {
  it('have room for their words above the buttons, also in many circles and narrow cells', () => {
    const titles = ['Varhaiskasvatus (kunta)', 'Perhetyö ja lastensuojelu (hyvinvointialue)', 'Neuvola (hyvinvointialue)'];
    for (const kind of FRAME_KINDS) {
      const axis = kind === 'levels' ? 'row' : 'column';
      const lanes = titles.map((title, index) => lane('k', axis, index, title, { hint: `${title}: mitä tehdään, kuka tekee ja kenen kanssa sovitaan?` }));
      const layout = layoutPage(pageOf([frameOf({ id: 'k', kind, [axis === 'row' ? 'rows' : 'columns']: lanes, cards: () => [] })]), [], 'fi');
      for (const { hint, rect } of layout.zones) expect(rect.h, `${kind}: ${hint.join(' ')}`).toBeGreaterThanOrEqual(ZONE.padding + ZONE.hintInset + hint.length * TEXT.hint.lineHeight + ZONE.adders);
    }
  });

  it('of columns invite to write: alone on a page they are high', () => {
    const one = frameOf({ id: 'k', kind: 'columns', cards: () => [] });
    expect(layoutPage(pageOf([one]), [], 'fi').zones[0]!.rect.h).toBe(ZONE.columnHeight);
    expect(layoutPage(pageOf([one, frameOf({ id: 'm', kind: 'columns', cards: () => [] })]), [], 'fi').zones[0]!.rect.h).toBe(ZONE.sharedHeight);
  });
});

describe('free', () => {
  it('keeps cards where they were put, and moves down what would lie on another', () => {
    const at = [{ x: 500, y: 300 }, { x: 520, y: 310 }, null];
    const page = pageOf([frameOf({ id: 'vapaa', kind: 'free', cards: (zone) => at.map((spot, index) => card(`c${index}`, zone, 'kortti', 'note', spot)) })]);
    const [first, second, third] = layoutPage(page, [], 'fi').cards;
    expect(first!.rect).toMatchObject({ x: 500, y: 300 });
    expect(second!.rect.x).toBe(520);
    expect(second!.rect.y).toBeGreaterThan(first!.rect.y + first!.rect.h);
    expect(third!.rect).toMatchObject({ x: 10, y: 10 });
  });

  it('names the spot of a drop and no neighbour', () => {
    const page = pageOf([frameOf({ id: 'vapaa', kind: 'free', cards: (zone) => [card('c', zone, 'kortti')] })]);
    const layout = layoutPage(page, [], 'fi');
    const [zone] = layout.zones;
    expect(spotIn(zone!, zone!.rect.x + 33.4, zone!.rect.y - 5)).toEqual({ x: 33, y: 0 });
    expect(insertionAt(layout, zone!.id, 0, 0)).toBeUndefined();
  });
});

describe('bands, titles and strips', () => {
  it('lays a band over its neighbouring columns and across above its rows', () => {
    const columns = ['Itä', 'Itä', 'Länsi', ''].map((band, index) => lane('k', 'column', index, `Alue ${index}`, { band }));
    const rows = ['Pedagoginen tuki', 'Pedagoginen tuki', 'Sosiaalihuolto'].map((band, index) => lane('k', 'row', index, `Vaihe ${index}`, { band, carriesForward: index === 0 ? '' : index === 1 ? 'Erityisopettaja' : null }));
    const layout = layoutPage(pageOf([frameOf({ id: 'k', kind: 'grid', rows, columns, title: 'Alueet', cards: () => [] })]), [], 'fi');
    check(layout);
    const bands = layout.frames[0]!.headers.filter((header) => header.look === 'band');
    expect(bands.map((band) => [band.axis, band.lines.join(' ')])).toEqual([['column', 'Itä'], ['column', 'Länsi'], ['row', 'Pedagoginen tuki'], ['row', 'Sosiaalihuolto']]);
    expect(bands[0]!.rect.w).toBe(2 * bands[1]!.rect.w);
    const forward = layout.frames[0]!.headers.filter((header) => header.axis === 'row' && header.look === 'lane').map((header) => header.forward);
    expect(forward.map((entry) => entry && [entry.named, entry.lines.join(' ')])).toEqual([[false, 'Kuka vastaa eteenpäin viemisestä?'], [true, 'Erityisopettaja'], null]);
    expect(layout.frames[0]!.title?.lines).toEqual(['Alueet']);
  });

  it('shows decisions below the frames once there are some', () => {
    const frames = [frameOf({ id: 'k', kind: 'columns', cards: () => [] })];
    const empty = pageOf(frames);
    expect(layoutPage(empty, [], 'fi').zones).toHaveLength(1);
    const page = pageOf(frames, { decisions: { ...empty.decisions, cards: [card('p', 'decisions/sivu', 'Päätimme kokeilla.', 'decision')] } });
    const layout = layoutPage(page, [], 'sv');
    check(layout);
    expect(layout.frames[1]!.title?.lines).toEqual(['Beslut']);
    expect(layout.zones[1]).toMatchObject({ id: 'decisions/sivu', name: 'Beslut' });
  });

  it('makes a strip below as wide as the frames above it, whatever they are', () => {
    for (const kind of FRAME_KINDS) {
      const columns = [0, 1, 2].map((index) => lane('k', 'column', index, `S${index}`));
      const frames = [frameOf({ id: 'k', kind, columns, rows: kind === 'levels' ? [lane('k', 'row', 0, 'R')] : [], cards: () => [] })];
      const cards = Array.from({ length: 9 }, (_, index) => card(`p${index}`, 'decisions/sivu', 'Päätimme kokeilla.', 'decision'));
      const layout = layoutPage(pageOf(frames, { decisions: { ...pageOf([]).decisions, cards } }), [], 'fi');
      check(layout);
      expect(layout.frames[1]!.paper.w, kind).toBe(layout.frames[0]!.rect.w);
    }
  });

  it('leaves room for images', () => {
    const image = { id: 'i', assetId: 'a', alt: 'Kartta', x: 3000, y: 2000, w: 400, h: 300 };
    const layout = layoutPage(pageOf([frameOf({ id: 'k', kind: 'free', cards: () => [] })], { images: [image] }), [], 'fi');
    expect(layout).toMatchObject({ width: 3400, height: 2300 });
  });
});

describe('arrows', () => {
  it('go around a card in their way where that is possible', () => {
    const columns = [0, 1, 2].map((index) => lane('k', 'column', index, `S${index}`));
    const page = pageOf([frameOf({ id: 'k', kind: 'grid', columns, cards: (zone, index) => [card(`c${index}`, zone, 'sana '.repeat(index === 1 ? 40 : 12))] })]);
    const layout = layoutPage(page, [{ id: 'r', type: 'leadsTo', from: 'c0', to: 'c2' }], 'fi');
    const { rect } = layout.cards[1]!;
    const [a, b, c, d] = layout.relations[0]!.points;
    for (let step = 0; step <= 20; step++) {
      const t = step / 20;
      const at = (key: 'x' | 'y'): number => (1 - t) ** 3 * a[key] + 3 * (1 - t) ** 2 * t * b[key] + 3 * (1 - t) * t * t * c[key] + t ** 3 * d[key];
      expect(overlap({ x: at('x'), y: at('y'), w: 0, h: 0 }, rect)).toBe(false);
    }
  });
});

describe('pictures of every kind', () => {
  it('draw drawings and images, and survive broken ones', () => {
    const stroke = { id: 'd', data: { version: 1, record: { type: 'draw', x: 10, y: 10, rotation: 0, props: { color: 'red', size: 'm', segments: [{ type: 'free', points: [{ x: 0, y: 0 }, { x: 9, y: 4 }, { x: 20, y: 20 }] }] } } } };
    const text = { id: 't', data: { version: 1, record: { type: 'text', x: 5, y: 5, rotation: 0.3, props: { color: 'blue', size: 's', richText: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Huom <b>' }] }] } } } } };
    const broken = [null, 7, { version: 1, record: { type: 'draw', props: { segments: 'x' } } }, { version: 9, record: {} }].map((data, index) => ({ id: `b${index}`, data }));
    const image = { id: 'i', assetId: 'a', alt: '"Kartta"', x: 0, y: 0, w: 400, h: 300 };
    const page = pageOf([frameOf({ id: 'k', kind: 'free', cards: () => [] })], { drawings: [stroke, text, ...broken], images: [image] });
    const { svg } = pagePictureSvg(page, [], { language: 'fi' });
    expect(svg).toContain('stroke="#e03131"');
    expect(svg).toContain('>Huom &lt;b&gt;</text>');
    expect(svg).toContain('Kuva: &quot;Kartta&quot;');
    expect(pagePictureSvg(page, [], { language: 'fi', images: { a: 'data:image/png;base64,AAAA' } }).svg).toContain('<image');
    expect(pagePictureSvg(page, [], { language: 'fi', images: { a: 'https://example.org/x.png' } }).svg).not.toContain('<image');
  });
});
