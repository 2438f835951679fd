import { cardKindSpec, type CardField, type CardKind } from '../../doc';
import type { MessageKey, Translate } from '../../i18n';
import type { CardOutline } from '../types';

/** A field of a card as the record knows it: the card's own text, one of its kind's fields, or who is responsible. */
export type RecordField = 'text' | 'responsible' | CardField;

type OptionWord = Extract<MessageKey, `cards.option.${string}`>;

/** Every field of a kind, in the order of its columns: its text first, the responsible last. */
export const fieldsOfKind = (kind: CardKind): readonly RecordField[] => {
  const spec = cardKindSpec(kind);
  return ['text', ...(Object.keys(spec.fields) as CardField[]), ...(spec.hasResponsible ? (['responsible'] as const) : [])];
};

const rawValue = (card: CardOutline, field: RecordField): string | boolean | null =>
  field === 'text' ? card.text : field === 'responsible' ? card.responsible : (card.fields[field] ?? null);

/** Nothing is written or chosen. "No" is an answer. */
export const isFieldEmpty = (card: CardOutline, field: RecordField): boolean => {
  const value = rawValue(card, field);
  return value === null || (typeof value === 'string' && value.trim() === '');
};

/** The field as people read it: the words of a choice, yes or no, the date as it is stored. Empty when not set. */
export function fieldWords(card: CardOutline, field: RecordField, t: Translate): string {
  const value = rawValue(card, field);
  if (typeof value === 'boolean') return t(value ? 'cards.yesno.yes' : 'cards.yesno.no');
  if (value === null || value === '') return '';
  const spec = cardKindSpec(card.kind).fields[field];
  return spec?.type === 'choice' && spec.options.includes(value) ? t(`cards.option.${field}.${value}` as OptionWord) : value;
}
