import type { CardField } from '../../doc/cards';
import { formatDate, type Translate } from '../../i18n';
import type { Language } from '../../kernel/language';
import type { DocBlock, DocCell, DocLine } from './document-types';
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
  if (field === 'provider') return providerWord(value, t);
  return field === 'lastChecked' ? formatDate(value, language) : value;
}

function providerWord(value: string, t: Translate): string {
  switch (value) {
    case 'municipality':
    case 'county':
    case 'organisation':
    case 'parish':
    case 'other':
      return t(`cards.option.provider.${value}`);
    default:
      // An option of a newer version: its code name says more than nothing.
      return value;
  }
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
