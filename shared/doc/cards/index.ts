import type { CardKindSpec } from './define';
import { agreement } from './agreement';
import { body } from './body';
import { decision } from './decision';
import { event } from './event';
import { goal } from './goal';
import { handover } from './handover';
import { idea } from './idea';
import { need } from './need';
import { note } from './note';
import { person } from './person';
import { practice } from './practice';
import { question } from './question';
import { seat } from './seat';
import { service } from './service';
import { trial } from './trial';

export type { CardKindSpec, FieldSpec } from './define';

/** Every kind of card. Adding a kind: one file here, its words in `shared/i18n`, its shape's look in the canvas. */
export const CARD_KINDS = {
  service,
  handover,
  practice,
  need,
  person,
  seat,
  body,
  event,
  goal,
  idea,
  trial,
  agreement,
  decision,
  question,
  note,
} as const;

export type CardKind = keyof typeof CARD_KINDS;

export const isCardKind = (value: unknown): value is CardKind => typeof value === 'string' && Object.hasOwn(CARD_KINDS, value);

/** The spec as the general type, for code that loops over fields. */
export const cardKindSpec = (kind: CardKind): CardKindSpec => CARD_KINDS[kind];

type FieldsOf<K extends CardKind> = keyof (typeof CARD_KINDS)[K]['fields'] & string;
/** Every field name of any kind, so that a missing word in `shared/i18n` does not compile. */
export type CardField = { [K in CardKind]: FieldsOf<K> }[CardKind];
/** Every field that a kind has, once. */
export const CARD_FIELDS = [...new Set(Object.values(CARD_KINDS).flatMap((spec) => Object.keys(spec.fields)))] as CardField[];

type OptionsOf<K extends CardKind> = {
  [F in FieldsOf<K>]: (typeof CARD_KINDS)[K]['fields'][F] extends { readonly options: readonly (infer O extends string)[] } ? `${F}.${O}` : never;
}[FieldsOf<K>];
/** `provider.municipality`: every option of every choice, so that a missing word in `shared/i18n` does not compile. */
export type CardOption = { [K in CardKind]: OptionsOf<K> }[CardKind];
