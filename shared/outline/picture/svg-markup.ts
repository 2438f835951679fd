import { visibleText, type IconName, ICON_SHAPES, measureText, type Rect, type TextStyle } from '../layout';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text that may stand in XML, in content and attributes alike. */
export const escapeXml = (text: string): string => visibleText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const round = (value: number): string => String(Math.round(value * 100) / 100);

/** An element; attribute values are escaped, `children` is markup. */
export function element(tag: string, attributes: Readonly<Record<string, string | number>>, children = ''): string {
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`)
    .join('');
  return children === '' ? `<${tag}${written}/>` : `<${tag}${written}>${children}</${tag}>`;
}

export const rectangle = (rect: Rect, attributes: Readonly<Record<string, string | number>>): string =>
  element('rect', { x: rect.x, y: rect.y, width: rect.w, height: rect.h, ...attributes });

export interface TextLook {
  readonly style: TextStyle;
  readonly colour: string;
  readonly anchor?: 'middle';
}

const WEIGHTS = { regular: 400, bold: 650 } as const;

/**
 * Lines of text, the first one's box at `x`, `y`. Each line says how wide it is, so that a machine without the font
 * squeezes or stretches its own instead of letting it run out of the card.
 */
export function textLines(lines: readonly string[], x: number, y: number, { style, colour, anchor }: TextLook): string {
  return lines
    .map((line, index) => {
      if (line.trim() === '') return '';
      const attributes: Record<string, string | number> = {
        x,
        y: y + index * style.lineHeight + style.lineHeight / 2 + style.size * 0.35,
        'font-size': style.size,
        'font-weight': WEIGHTS[style.weight],
        fill: colour,
        textLength: Math.max(1, measureText(line, style)),
        lengthAdjust: 'spacingAndGlyphs',
      };
      if (anchor) attributes['text-anchor'] = anchor;
      return element('text', attributes, escapeXml(line));
    })
    .join('');
}

/** An icon of `size` pixels. */
export function icon(name: IconName, x: number, y: number, size: number, colour: string): string {
  const shapes = ICON_SHAPES[name].map(([tag, attributes]) => element(tag, attributes)).join('');
  const transform = `translate(${round(x)} ${round(y)}) scale(${round(size / 24)})`;
  return element('g', { transform, fill: 'none', stroke: colour, 'stroke-width': 2.2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }, shapes);
}
