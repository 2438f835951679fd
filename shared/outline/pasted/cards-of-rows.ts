import { cardKindSpec, type CardKind } from '../../doc/cards';
import { readValue } from './read-value';
import type { ColumnTarget } from './types';

/** What a row becomes; without its zone. */
export interface PastedCard {
  readonly kind: CardKind;
  readonly text: string;
  readonly fields: Readonly<Record<string, string | boolean>>;
  readonly responsible: string;
}

interface Reading {
  readonly kind: CardKind;
  readonly targets: readonly ColumnTarget[];
  /** Cells of the row of headings; null when there is none. */
  readonly headings: readonly string[] | null;
}

/** A row as a card. What its field can't hold ("ehkä" in a yes/no field) is added to the text, under its heading: nothing is lost. */
export function cardOfRow(row: readonly string[], { kind, targets, headings }: Reading): PastedCard {
  const { fields: specs } = cardKindSpec(kind);
  const lines: string[] = [];
  const fields: Record<string, string | boolean> = {};
  let responsible = '';
  let text = '';
  const append = (cell: string, at: number): void => {
    const heading = headings?.[at] ?? '';
    lines.push(heading === '' ? cell : `${heading}: ${cell}`);
  };
  row.forEach((cell, at) => {
    const target = targets[at] ?? 'append';
    if (cell === '' || target === 'skip') return;
    const spec = Object.hasOwn(specs, target) ? specs[target] : undefined;
    const value = spec ? readValue(target, spec, cell) : null;
    if (target === 'text' && text === '') text = cell;
    else if (target === 'responsible' && responsible === '') responsible = cell;
    else if (value !== null && fields[target] === undefined) fields[target] = value;
    else append(cell, at);
  });
  return { kind, text: [text, ...lines].filter((line) => line !== '').join('\n'), fields, responsible };
}
