import { measureText, TEXT, type CardLayout } from '../layout';
import { element, rectangle, textLines } from './svg-markup';

export interface CardMark {
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  /** The change in words, in the reader's language. */
  readonly word: string;
}

/** By card. */
export type CardMarks = ReadonlyMap<string, CardMark>;

/** Colours of the marks on paper, and the lines of the frame: each change is told by sign, word, colour and kind of line. */
const LOOKS: Readonly<Record<CardMark['change'], { readonly colour: string; readonly dash: string; readonly sign: string }>> = {
  added: { colour: '#1b6e3c', dash: 'none', sign: 'M7 2v10M2 7h10' },
  removed: { colour: '#a3182b', dash: '2 5', sign: 'M2 7h10' },
  changed: { colour: '#8a4b00', dash: '10 5', sign: 'M2 12l1.2-3.4L10 2l2 2-6.6 6.8z' },
  moved: { colour: '#005a8c', dash: '14 4 3 4', sign: 'M1 7h11M8 3l4 4-4 4' },
};

const PAPER = '#ffffff';
const SIGN = 14;
const PADDING = 6;
const HEIGHT = 22;

/** The frame around a card and the label on its upper edge; nothing for a card that stayed as it was. */
export function changeMark({ rect, id }: CardLayout, marks: CardMarks | undefined): string {
  const mark = marks?.get(id);
  if (!mark) return '';
  const { colour, dash, sign } = LOOKS[mark.change];
  const width = PADDING * 3 + SIGN + measureText(mark.word, TEXT.kind);
  const left = rect.x + rect.w - width - 4;
  const top = rect.y - HEIGHT / 2;
  return element('g', { 'data-change': mark.change }, [
    ...(mark.change === 'removed' ? [rectangle(rect, { rx: 6, fill: PAPER, 'fill-opacity': 0.6 })] : []),
    rectangle({ x: rect.x - 2, y: rect.y - 2, w: rect.w + 4, h: rect.h + 4 }, { rx: 8, fill: 'none', stroke: colour, 'stroke-width': 3, 'stroke-dasharray': dash }),
    rectangle({ x: left, y: top, w: width, h: HEIGHT }, { rx: HEIGHT / 2, fill: colour, stroke: PAPER, 'stroke-width': 1.5 }),
    element('path', { d: sign, transform: `translate(${String(left + PADDING)} ${String(top + (HEIGHT - SIGN) / 2)})`, fill: 'none', stroke: PAPER, 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }),
    textLines([mark.word], left + PADDING * 2 + SIGN, top + (HEIGHT - TEXT.kind.lineHeight) / 2, { style: TEXT.kind, colour: PAPER }),
  ].join(''));
}
