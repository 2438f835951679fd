import { HEADER, PAPER, TEXT, ZONE, type FrameLayout, type HeaderLayout, type ImageLayout, type LabelLayout, type PageLayout, type ZoneLayout } from '../layout';
import { element, rectangle, textLines } from './svg-markup';

const SEAM = { stroke: PAPER.line, 'stroke-width': 1 } as const;

function headerPicture({ rect, lines, transition, look, tint, forward }: HeaderLayout): string {
  const fill = tint ?? (transition ? PAPER.transitionHeader : look === 'band' ? PAPER.band : PAPER.header);
  if (look === 'pill') {
    const y = rect.y + (rect.h - lines.length * TEXT.header.lineHeight) / 2;
    return textLines(lines, rect.x + rect.w / 2, y, { style: TEXT.header, colour: PAPER.ink, anchor: 'middle' });
  }
  const parts = [rectangle(rect, { fill, ...SEAM })];
  if (look === 'band') parts.push(textLines(lines, rect.x + HEADER.padding, rect.y + (rect.h - lines.length * TEXT.band.lineHeight) / 2, { style: TEXT.band, colour: PAPER.bandInk }));
  else parts.push(textLines(lines, rect.x + HEADER.padding, rect.y + HEADER.padding, { style: TEXT.header, colour: PAPER.ink }));
  if (forward) {
    parts.push(textLines([forward.label], forward.rect.x, forward.rect.y, { style: TEXT.forwardLabel, colour: PAPER.muted }));
    parts.push(textLines(forward.lines, forward.rect.x, forward.rect.y + TEXT.forwardLabel.lineHeight, { style: TEXT.forward, colour: forward.named ? PAPER.ink : PAPER.muted }));
  }
  return parts.join('');
}

function zonePicture(zone: ZoneLayout): string {
  const parts: string[] = [];
  if (zone.look !== 'open') parts.push(rectangle(zone.rect, { fill: zone.transition ? PAPER.transition : PAPER.paper, ...SEAM }));
  if (zone.cardIds.length === 0) parts.push(textLines(zone.hint, zone.rect.x + ZONE.padding + ZONE.hintInset, zone.rect.y + ZONE.padding + ZONE.hintInset, { style: TEXT.hint, colour: PAPER.muted }));
  return parts.join('');
}

function labelPicture({ look, x, y, lines }: LabelLayout): string {
  const style = look === 'centre' ? TEXT.title : TEXT.header;
  return textLines(lines, x, y - (lines.length * style.lineHeight) / 2, { style, colour: PAPER.ink, anchor: 'middle' });
}

/** What lies below the cards of a frame: paper, drawing, zones, headers, title. */
export function framePicture(frame: FrameLayout, layout: PageLayout): string {
  const zones = layout.zones.filter((zone) => zone.frameId === frame.id);
  return [
    frame.title ? textLines(frame.title.lines, frame.title.rect.x, frame.title.rect.y, { style: TEXT.title, colour: PAPER.ink }) : '',
    ...frame.marks.map(({ d, fill, fillOpacity, stroke, width }) => element('path', { d, fill, 'fill-opacity': fillOpacity, stroke, 'stroke-width': width })),
    ...frame.labels.map(labelPicture),
    ...zones.map(zonePicture),
    ...frame.headers.map(headerPicture),
    rectangle(frame.paper, { fill: 'none', stroke: PAPER.muted, 'stroke-width': 1.5, rx: 4 }),
  ].join('');
}

/** Data URLs of images by their asset's id; an image without one is drawn as a box that says what it shows. */
export type ImageData = Readonly<Record<string, string>>;

const DATA_URL = /^data:image\/(?:png|jpeg|webp|gif);base64,[a-z0-9+/=]+$/i;

export function imagePicture({ rect, alt, assetId }: ImageLayout, fallback: string, data: ImageData): string {
  const href = data[assetId];
  if (href !== undefined && DATA_URL.test(href)) {
    return element('image', { x: rect.x, y: rect.y, width: rect.w, height: rect.h, href, preserveAspectRatio: 'none' });
  }
  const words = alt.trim() === '' ? fallback : `${fallback}: ${alt.trim()}`;
  const label = textLines([words.slice(0, Math.max(8, Math.floor(rect.w / 9)))], rect.x + 12, rect.y + 10, { style: TEXT.detail, colour: PAPER.muted });
  return rectangle(rect, { fill: PAPER.page, stroke: PAPER.muted, 'stroke-width': 1.5, 'stroke-dasharray': '6 4' }) + label;
}
