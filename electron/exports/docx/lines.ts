import { Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import type { DocLine } from '../../../shared/outline/report';
import { MUTED } from './styles';

/** Runs of one text; a line end in it becomes a line break. */
export function runs(text: string, options: IRunOptions = {}): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ ...options, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

export const paragraph = (text: string, options: IParagraphOptions = {}): Paragraph => new Paragraph({ ...options, children: runs(text) });

/** One thing said about a card: `Vastuu: Perheohjaaja`. */
export function linePara({ label, text, tone }: DocLine, options: IParagraphOptions): Paragraph {
  const labelled = label === '' ? [] : [new TextRun({ text: `${label}: `, color: MUTED })];
  const tones: Record<DocLine['tone'], IRunOptions> = { strong: { bold: true }, plain: {}, missing: { italics: true, color: MUTED } };
  return new Paragraph({ ...options, children: [...labelled, ...runs(text, tones[tone])] });
}
