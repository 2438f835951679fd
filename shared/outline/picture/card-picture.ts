import { CARD, CARD_COLOURS, PAPER, TEXT, type CardLayout } from '../layout';
import { element, icon, rectangle, textLines } from './svg-markup';

/** One card as markup: paper, edge, kind, text, details. */
export function cardPicture({ rect, face }: CardLayout): string {
  const { tint, tone } = CARD_COLOURS[face.kind];
  const left = rect.x + CARD.edge + CARD.paddingLeft;
  const parts = [
    rectangle(rect, { rx: 6, fill: tint, stroke: PAPER.line, 'stroke-width': 1 }),
    rectangle({ x: rect.x, y: rect.y, w: CARD.edge, h: rect.h }, { fill: tone }),
    icon(face.kind, left, rect.y + CARD.paddingTop + (CARD.kindRow - CARD.kindIcon) / 2, CARD.kindIcon, tone),
    textLines([face.kindWord], left + CARD.kindIcon + CARD.iconGap, rect.y + CARD.paddingTop, { style: TEXT.kind, colour: tone }),
  ];
  let y = rect.y + CARD.paddingTop + CARD.kindRow + CARD.textGap;
  // The question that an empty card asks on the screen has no place on paper.
  if (!face.empty) parts.push(textLines(face.lines, left, y, { style: TEXT.card, colour: PAPER.ink }));
  y += face.lines.length * TEXT.card.lineHeight + CARD.detailsGap;
  for (const detail of face.details) {
    parts.push(icon(detail.icon, left, y + (TEXT.detail.lineHeight - CARD.detailIcon) / 2, CARD.detailIcon, PAPER.muted));
    parts.push(textLines(detail.lines, left + CARD.detailIcon + CARD.iconGap, y, { style: TEXT.detail, colour: PAPER.ink }));
    y += detail.lines.length * TEXT.detail.lineHeight + CARD.detailGap;
  }
  return element('g', {}, parts.join(''));
}
