import { CircleMinus, CirclePlus, Equal, MoveRight, Pencil, type LucideIcon } from 'lucide-react';
import type { CardChange, CardDifference, Comparison } from '../../../shared/compare';
import { TRAY_CELL, type MatchedCell } from '../../../shared/compare';
import { formatDate, type Translate } from '../../../shared/i18n';
import type { Language } from '../../../shared/kernel/language';
import { fieldWords, type RecordField } from '../../../shared/outline/record';
import type { CardOutline } from '../../../shared/outline';
import { classNames, useT } from '../../ui';
import css from './maps.module.css';

const ICONS: Readonly<Record<CardChange, LucideIcon>> = { same: Equal, added: CirclePlus, removed: CircleMinus, changed: Pencil, moved: MoveRight };

/** What became of a card, by sign and word; the colour only helps. */
export function ChangeMark({ change }: { readonly change: CardChange }) {
  const t = useT();
  const Icon = ICONS[change];
  return (
    <span className={classNames(css.mark, css[change])}>
      <Icon aria-hidden />
      {t(`maps.change.${change}`)}
    </span>
  );
}

/** `Palvelupolku: yleinen tuki – ennen varhaiskasvatusta` */
export function cellName(cell: MatchedCell, t: Translate): string {
  if (cell.key === TRAY_CELL) return t('maps.tray');
  const place = cell.isDecisions ? t('maps.decisions') : cell.lanes.join(' – ');
  return [cell.pageTitle, cell.frameTitle, place].filter((part) => part !== '').join(': ');
}

export const cellNames = ({ cells }: Comparison, t: Translate): ReadonlyMap<string, string> => new Map(cells.map(({ cell }) => [cell.key, cellName(cell, t)]));

export const cardTitle = (card: CardOutline, t: Translate): string => card.text.trim() || t(`cards.untitled.${card.kind}`);

const labelOf = (card: CardOutline, field: RecordField, t: Translate): string => (field === 'text' ? t(`cards.text.${card.kind}`) : t(`cards.field.${field}`));

/** What reads differently, a line each: `Puhelin: 050 1 → 050 2`. */
export function changeLines({ before, after, from, fields }: CardDifference, names: ReadonlyMap<string, string>, t: Translate, language: Language): string[] {
  const lines = from === null ? [] : [t('maps.movedFrom', { from: names.get(from) ?? '' })];
  const said = (card: CardOutline, field: RecordField): string => formatDate(fieldWords(card, field, t), language) || t('maps.empty');
  if (before && after) for (const field of fields) lines.push(t('maps.fieldChange', { field: labelOf(after, field, t), before: said(before, field), after: said(after, field) }));
  return lines;
}
