import { describe, expect, it } from 'vitest';
import { boardContext, emptyBoard, sampleBoard } from '../../../tests/support/sample-board';
import { addCard, zoneId } from '../../doc';
import { allCards, buildOutline } from '..';
import { wrapText, CARD_TEXT_WIDTH, TEXT } from '../layout';
import { boardThumbnailSvg, pagePictureSvg } from '.';

/** Well-formedness without a browser: every tag closes in order and only the five entities occur. */
function checkXml(svg: string): void {
  const open: string[] = [];
  for (const [, close, name, , self] of svg.matchAll(/<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z:-]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (close) expect(open.pop()).toBe(name);
    else if (!self) open.push(name ?? '');
  }
  expect(open).toEqual([]);
  const text = svg.replace(/<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z:-]+="[^"<]*")*)\s*(\/?)>/g, '');
  expect(text).not.toMatch(/[<>]/);
  expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;|apos;)/);
  // eslint-disable-next-line no-control-regex -- that there are none
  expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
}

describe('pagePictureSvg', () => {
  it('holds every line of every card of the page', () => {
    const outline = buildOutline(sampleBoard());
    for (const page of outline.pages) {
      const { svg, widthPx, heightPx } = pagePictureSvg(page, outline.relations, { language: 'fi' });
      checkXml(svg);
      expect(svg).toContain(`width="${widthPx}" height="${heightPx}"`);
      for (const card of page.frames.flatMap((frame) => frame.zones.flatMap((zone) => zone.cards))) {
        for (const line of wrapText(card.text, CARD_TEXT_WIDTH, TEXT.card)) expect(svg).toContain(`>${line.replaceAll('&', '&amp;')}</text>`);
      }
    }
  });

  it('stays a picture when somebody writes markup or control characters', () => {
    const doc = emptyBoard();
    addCard(boardContext(doc), { kind: 'person', zone: zoneId('henkilot'), text: '<script>alert("1")</script>\u0000\u001b ]]> &amp; \ud800', fields: { title: `"'><image href="x"/>` } });
    const outline = buildOutline(doc);
    const { svg } = pagePictureSvg(outline.pages[2]!, [], { language: 'sv', fontFaceCss: '</style><script>x</script>' });
    checkXml(svg);
    expect(svg).not.toMatch(/<script|<image/);
  });
});

describe('boardThumbnailSvg', () => {
  it('is small, well formed and has no text', () => {
    const outline = buildOutline(sampleBoard());
    const svg = boardThumbnailSvg(outline);
    checkXml(svg);
    expect(svg).not.toContain('<text');
    expect(svg.length).toBeLessThan(60_000);
    expect(allCards(outline).length).toBeGreaterThan(60);
    checkXml(boardThumbnailSvg(buildOutline(emptyBoard())));
  });
});
