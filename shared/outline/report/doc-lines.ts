import { cardKindSpec, type CardField } from '../../doc/cards';
import { formatDate, type Translate } from '../../i18n';
import type { Language } from '../../kernel/language';
import type { DocBlock, DocCell, DocLine } from './document-types';
import { cardWords, optionWord } from '../layout/card-words';
import type { ReportEntry } from './types';

/** How a report speaks: its language's texts and ways of writing dates. */
export interface ReportVoice {
  readonly t: Translate;
  readonly language: Language;
}

export const strong = (text: string, label = ''): DocLine => ({ label, text, tone: 'strong' });
export const plain = (text: string, label = ''): DocLine => ({ label, text, tone: 'plain' });
export const missing = (text: string): DocLine => ({ label: '', text, tone: 'missing' });

/** A block of the lines that say something. */
export const block = (...lines: readonly DocLine[]): DocBlock => lines.filter((line) => line.text.trim() !== '');
/** A cell of one block; empty when the block says nothing. */
export const cell = (...lines: readonly DocLine[]): DocCell => {
  const only = block(...lines);
  return only.length > 0 ? [only] : [];
};

/** A field in words: options and yes/no translated, dates by locale; empty when not set. */
export function fieldWords(entry: ReportEntry, field: CardField, { t, language }: ReportVoice): string {
  const value = entry.fields[field] ?? null;
  if (value === null) return '';
  if (typeof value === 'boolean') return t(value ? 'cards.yesno.yes' : 'cards.yesno.no');
  const spec = cardKindSpec(entry.kind).fields[field];
  // An option of a newer version: its code name says more than nothing.
  if (spec?.type === 'choice') return optionWord(cardWords(language), field, value) || value;
  return spec?.type === 'date' ? formatDate(value, language) : value;
}

/** `järjestö: Perheiden talo` */
export const providerWords = (entry: ReportEntry, voice: ReportVoice): string => joined(': ', fieldWords(entry, 'provider', voice), fieldWords(entry, 'providerName', voice));

/** `Neuvola → Päiväkoti` */
export const fromToWords = (entry: ReportEntry, voice: ReportVoice): string => joined(' → ', fieldWords(entry, 'from', voice), fieldWords(entry, 'to', voice));

/** `siirtymä esiopetukseen, yleinen tuki`; the page's title for a card outside lanes. */
export function placeWords({ place }: ReportEntry, { t }: ReportVoice): string {
  return joined(', ', place.column, place.row) || place.page || t('report.withoutPlace');
}

export const joined = (separator: string, ...texts: readonly string[]): string => texts.filter((text) => text.trim() !== '').join(separator);
