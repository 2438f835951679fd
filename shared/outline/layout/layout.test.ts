import { describe, expect, it } from 'vitest';
import { sampleBoard } from '../../../tests/support/sample-board';
import { TRAY_ZONE } from '../../doc';
import { buildOutline, type CardOutline } from '..';
import { CARD, CARD_TEXT_WIDTH, cardFace, insertionAt, layoutPage, measureText, nearestZone, TEXT, visibleText, wrapText, zoneAt, type PageLayout, type Rect } from '.';

const outline = buildOutline(sampleBoard());
const [path, practices, people] = outline.pages.map((page) => layoutPage(page, outline.relations, 'fi'));
const pages = [path, practices, people].filter((page): page is PageLayout => page !== undefined);

const overlap = (a: Rect, b: Rect): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
const inside = (a: Rect, b: Rect): boolean => a.x >= b.x && a.y >= b.y && a.x + a.w <= b.x + b.w && a.y + a.h <= b.y + b.h;

describe('layoutPage', () => {
  it('puts every card inside its zone and none over another', () => {
    for (const page of pages) {
      const zones = new Map(page.zones.map((zone) => [zone.id, zone.rect]));
      for (const card of page.cards) {
        const zone = zones.get(card.zone);
        expect(zone && inside(card.rect, zone), card.id).toBe(true);
        for (const other of page.cards) if (other !== card) expect(overlap(card.rect, other.rect)).toBe(false);
      }
      for (const zone of page.zones) for (const other of page.zones) if (zone !== other) expect(overlap(zone.rect, other.rect)).toBe(false);
    }
    expect(pages.map((page) => page.cards.length)).toEqual([43, 14 + outline.pages[1]!.frames[0]!.zones[1]!.cards.length, 10]);
  });

  it('is the same for the same outline', () => {
    expect(layoutPage(outline.pages[0]!, outline.relations, 'fi')).toEqual(path);
  });

  it('draws arrows from edge to edge', () => {
    expect(path!.relations.length).toBeGreaterThan(0);
    const rects = new Map(path!.cards.map((card) => [card.id, card.rect]));
    const onEdge = (x: number, y: number, rect: Rect): boolean =>
      x >= rect.x && x <= rect.x + rect.w && y >= rect.y && y <= rect.y + rect.h && (x === rect.x || x === rect.x + rect.w || y === rect.y || y === rect.y + rect.h);
    for (const { from, to, points } of path!.relations) {
      expect(onEdge(points[0].x, points[0].y, rects.get(from)!)).toBe(true);
      expect(onEdge(points[3].x, points[3].y, rects.get(to)!)).toBe(true);
    }
  });

  it('shows cards without a zone below the page', () => {
    const lost: CardOutline = { ...outline.pages[2]!.frames[0]!.zones[0]!.cards[0]!, id: 'lost', zone: 'gone/x/y' };
    const page = layoutPage(outline.pages[0]!, [], 'fi', [lost]);
    expect(page.zones.at(-1)?.id).toBe(TRAY_ZONE);
    expect(page.cards.at(-1)?.rect.y).toBeGreaterThan(path!.height);
  });
});

describe('zoneAt and insertionAt', () => {
  it('finds the zone under a point and the nearest one from outside', () => {
    const zone = path!.zones[7]!;
    expect(zoneAt(path!, zone.rect.x + 1, zone.rect.y + 1)?.id).toBe(zone.id);
    expect(zoneAt(path!, -5, -5)).toBeNull();
    expect(nearestZone(path!, -5, -5)?.id).toBe(path!.zones[0]!.id);
  });

  it('names the card before which a drop belongs in a cell', () => {
    const zone = path!.zones.find((candidate) => candidate.cardIds.length >= 3)!;
    const [first, second] = zone.cardIds.map((id) => path!.cards.find((card) => card.id === id)!);
    const x = first!.rect.x + CARD.width / 2;
    expect(insertionAt(path!, zone.id, x, first!.rect.y)).toBe(first!.id);
    expect(insertionAt(path!, zone.id, x, first!.rect.y + first!.rect.h * 0.75)).toBe(second!.id);
    expect(insertionAt(path!, zone.id, x, zone.rect.y + zone.rect.h - 1)).toBeUndefined();
    expect(insertionAt(path!, zone.id, x, first!.rect.y, first!.id)).toBe(second!.id);
  });

  it('goes by columns where cards stand beside each other', () => {
    const zone = people!.zones[0]!;
    const [, second, third] = people!.cards;
    expect(insertionAt(people!, zone.id, second!.rect.x + 5, second!.rect.y + 5)).toBe(second!.id);
    expect(insertionAt(people!, zone.id, second!.rect.x + CARD.width - 5, second!.rect.y + 5)).toBe(third!.id);
    expect(insertionAt(people!, zone.id, people!.cards[5]!.rect.x + CARD.width - 5, people!.cards[5]!.rect.y + 5)).toBe(people!.cards[6]!.id);
    expect(insertionAt(people!, zone.id, 0, people!.height)).toBeUndefined();
  });
});

describe('wrapText', () => {
  it('never makes a line wider than asked, also of words longer than the line', () => {
    const text = 'Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas ja varhaiskasvatuksen erityisopettajan konsultaatio 👩‍👩‍👧 漢字漢字漢字漢字漢字漢字漢字漢字';
    const lines = wrapText(text, CARD_TEXT_WIDTH, TEXT.card);
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) expect(measureText(line, TEXT.card)).toBeLessThanOrEqual(CARD_TEXT_WIDTH);
    expect(lines.join('').replace(/[\s-]/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it('breaks after hyphens and keeps line breaks', () => {
    expect(wrapText('a\n\nb', 100, TEXT.card)).toEqual(['a', '', 'b']);
    expect(wrapText('arviointi- ja konsultaatiotiimi', 90, TEXT.card)[0]).toBe('arviointi- ja');
    expect(wrapText('Lapset puheeksi -keskustelu', 130, TEXT.card)).toEqual(['Lapset puheeksi', '-keskustelu']);
    expect(wrapText('avainhenkilo10@example.org', 150, TEXT.card)).toEqual(['avainhenkilo10@', 'example.org']);
    expect(wrapText('', 100, TEXT.card)).toEqual(['']);
  });

  it('puts no hyphen into what is no plain word', () => {
    for (const text of ['https://example.org/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'a1b2c3d4e5f6g7h8i9j0a1b2c3d4e5f6g7h8i9j0', '漢字漢字漢字漢字漢字漢字漢字漢字漢字']) {
      const lines = wrapText(text, CARD_TEXT_WIDTH, TEXT.card);
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.join('')).toBe(text);
    }
  });

  it('cuts long words between syllables and leaves no single letter', () => {
    expect(wrapText('varhaiskasvatussuunnitelma', CARD_TEXT_WIDTH - 14, TEXT.card)).toEqual(['varhaiskasvatussuunni-', 'telma']);
  });

  it('ends a text that is too long with an ellipsis', () => {
    const lines = wrapText('sana '.repeat(5000), CARD_TEXT_WIDTH, TEXT.card, 5);
    expect(lines).toHaveLength(5);
    expect(lines[4]?.endsWith('…')).toBe(true);
  });
});

describe('cardFace', () => {
  it('shows the provider, the way in and who is responsible', () => {
    const card = outline.pages[0]!.frames[0]!.zones[0]!.cards[0]!;
    const face = cardFace(card, 'fi');
    expect(face.kindWord).toBe('Palvelu');
    expect(face.details.map((detail) => detail.lines.join(' '))).toEqual(['hyvinvointialue', 'Ajanvaraus neuvolaan', 'Terveydenhoitaja']);
    expect(cardFace(card, 'sv').details[0]?.lines[0]).toBe('välfärdsområde');
  });

  it('asks its question while it is empty', () => {
    const card = { ...outline.pages[0]!.frames[0]!.zones[0]!.cards[0]!, text: ' \u0007 ' };
    expect(cardFace(card, 'fi')).toMatchObject({ empty: true, lines: ['Mitä tehdään?'] });
  });

  it('strips what has no picture', () => {
    expect(visibleText('a\u0000b\u202ec\ud800d👍\n')).toBe('abcd👍\n');
  });
});
