import type { Language } from '../kernel/language';
import { formatNumber } from './format';
import { textsOf, type Texts } from './texts';
import type { BaseKey, ParamNames } from './types';

export { formatDate, formatMoment, formatNumber, formatTime, LOCALES } from './format';
export { hasTexts } from './texts';

/*
 * Texts live in areas, one folder each with fi, sv and en. `t('home.newWorkshop')`; parameters are written `{name}`;
 * a text that depends on a number has the keys `people_one` and `people_other` and is asked for as
 * `t('share.people', { count })`.
 */
type Area = keyof Texts & string;
type KeyIn<A extends Area> = keyof Texts[A] & string;

export type MessageKey = { [A in Area]: `${A}.${BaseKey<KeyIn<A>>}` }[Area];

type TextIn<A extends Area, Key extends string> = Key extends keyof Texts[A]
  ? Texts[A][Key]
  : `${Key}_other` extends keyof Texts[A]
    ? Texts[A][`${Key}_other`] | '{count}'
    : never;
type TextOf<Key extends string> = Key extends `${infer A extends Area}.${infer Rest}` ? TextIn<A, Rest> : never;
type Params<Names extends string> = { readonly [Name in Names]: Name extends 'count' ? number : string | number };
type Arguments<Key extends MessageKey> = [ParamNames<TextOf<Key>>] extends [never] ? [] : [params: Params<ParamNames<TextOf<Key>>>];

/** Gives a text in one language. Parameters are checked against the Finnish text. */
export type Translate = <Key extends MessageKey>(key: Key, ...params: Arguments<Key>) => string;

function fill(text: string, params: Readonly<Record<string, string | number>>, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatNumber(value, language) : value;
  });
}

/** Gives the texts of one language, which must be there when they are asked for (`load-texts`, `every-language`). */
export function createT(language: Language): Translate {
  const plural = new Intl.PluralRules(language);
  return (key, ...rest) => {
    const dot = key.indexOf('.');
    const area = textsOf(language)[key.slice(0, dot)] ?? {};
    const name = key.slice(dot + 1);
    const params = (rest[0] ?? {}) as Readonly<Record<string, string | number>>;
    const { count } = params;
    const counted = typeof count === 'number' ? (area[`${name}_${plural.select(count)}`] ?? area[`${name}_other`]) : undefined;
    return fill(counted ?? area[name] ?? key, params, language);
  };
}
