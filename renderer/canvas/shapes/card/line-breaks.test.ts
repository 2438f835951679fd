import { describe, expect, it } from 'vitest';
import { CARD_TEXT_WIDTH, TEXT, wrapText } from '../../../../shared/outline/layout';
import { lineBreaks } from './line-breaks';

const joined = (text: string): string =>
  lineBreaks(text, wrapText(text, CARD_TEXT_WIDTH, TEXT.card))
    .map(({ line, gap }) => line + gap)
    .join('');

describe('lineBreaks', () => {
  it('keeps the text whole over its lines', () => {
    for (const text of ['Lapsen varhaiskasvatussuunnitelma (vasu) kerran vuodessa', 'Lapset puheeksi -keskustelu ja neuvonpito', 'avainhenkilo10@example.org ja avainhenkilo11@example.org', 'sana '.repeat(20).trim()])
      expect(joined(text)).toBe(text);
  });
  it('keeps a cut word whole and shows its hyphen beside the text', () => {
    const text = 'Moniammatillinen varhaiskasvatussuunnitelmakeskustelukäytäntö arviointi- ja konsultaatiotiimi';
    expect(joined(text)).toBe(text);
    const lines = lineBreaks(text, wrapText(text, CARD_TEXT_WIDTH, TEXT.card));
    expect(lines.filter(({ hyphen }) => hyphen).map(({ line }) => line)).toEqual(['varhaiskasvatussuunnitel']);
  });
  it('has a space where the text had a line break', () => {
    expect(joined('yksi\nkaksi')).toBe('yksi kaksi');
  });
});
