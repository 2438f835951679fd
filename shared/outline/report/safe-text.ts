/*
 * What XML 1.0 does not allow (https://www.w3.org/TR/xml/#charsets) makes a document that Word and Excel call damaged:
 * control characters other than tab and line ends, halves of surrogate pairs, U+FFFE and U+FFFF. With them goes what it
 * discourages and nobody can see: more control characters and U+FDD0–U+FDEF.
 */
// eslint-disable-next-line no-control-regex -- these very characters are looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;

/** The text without what would break an XML document; line ends become `\n`. Tabs stay. */
export const safeText = (text: string): string => text.replace(LINE_ENDS, '\n').replace(FORBIDDEN, '');

/** A copy of plain data in which every string (not the keys) is a `safeText`. */
export function safeData<T>(value: T): T {
  return clean(value) as T;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return safeText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
  }
  return value;
}
