/** What is known of somebody who is to be left out. Any of it may be empty. */
export interface HiddenPerson {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

export interface ScrubOptions {
  readonly people: readonly HiddenPerson[];
  /** Said in place of a name, a number or an address. */
  readonly instead: string;
  /** Also numbers and addresses of people whom nobody made a card of. */
  readonly anyContact: boolean;
}

/** Two to four words that all begin with a capital and hold letters only: “Maija Meikäläinen”, not “Neuvolan terveydenhoitaja” or “Henkilö 4”. */
export const PERSONAL_NAME = /^\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){1,3}$/u;
const ANY_EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Finnish numbers, in a row or in groups: `+358 50 123 4567`, `050-1234567`, `(09) 123 456`. A year or a postcode is shorter. */
const ANY_PHONE = /(?<![\p{L}\p{N}])(?:\+\d{1,3}|\(?0\d{1,3}\)?)(?:[\s-]?\d){5,11}(?![\p{N}])/gu;

/**
 * Takes names, numbers and addresses of people out of texts. A personal name goes in every inflected form that Finnish
 * makes at its end (“Virtanen”, “Virtasen”, “Virtaselle”), whole and by any of its parts; a name that is a role goes
 * only where it stands whole. Takes rather too much than too little.
 */
export function nameScrubber({ people, instead, anyContact }: ScrubOptions): (text: string) => string {
  const patterns: RegExp[] = [];
  for (const { name, phone, email } of people) {
    const words = name.trim().split(/\s+/u).filter((word) => word !== '');
    // One word alone is a name only where it has its capital.
    if (words.length > 0) patterns.push(wholeName(words, words.length > 1 ? 'giu' : 'gu'));
    if (PERSONAL_NAME.test(name.trim())) for (const word of words) patterns.push(new RegExp(`(?<![\\p{L}\\p{N}])${inflected(word)}`, 'gu'));
    const digits = phone.replace(/\D/gu, '');
    if (digits.length >= 5) patterns.push(new RegExp(`(?<!\\p{N})\\+?${[...digits].join('[\\s()-]*')}(?!\\p{N})`, 'gu'));
    if (email.trim() !== '') patterns.push(new RegExp(literal(email.trim()), 'giu'));
  }
  if (anyContact) patterns.push(ANY_EMAIL, ANY_PHONE);
  return (text) => patterns.reduce((scrubbed, pattern) => scrubbed.replace(pattern, instead), text);
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** The whole name, the last word with what an inflection adds. Case does not matter: somebody may have typed it small. */
const wholeName = (words: readonly string[], flags: string): RegExp => {
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1).map((word) => `${inflected(word)}\\s+`);
  return new RegExp(`(?<![\\p{L}\\p{N}])${before.join('')}${inflected(last)}`, flags);
};

/**
 * A word with any ending. Names in -nen are inflected from -se- (VISK § 65), others from their own stem; consonants at
 * the border may weaken (“Mikko”, “Mikon”), so the last letters are left open in longer names.
 */
function inflected(word: string): string {
  if (/^\p{L}{2,}nen$/iu.test(word)) return `${literal(word.slice(0, -3))}(?:nen|s)\\p{L}*`;
  // Of short names only what can weaken is left open: “Aino” must not take “aika” along.
  if (/^\p{L}{4,}$/u.test(word)) return `${literal(word.slice(0, word.length > 5 || /[kpt]\p{L}$/iu.test(word) ? -2 : -1))}\\p{L}*`;
  return /\p{L}$/u.test(word) ? `${literal(word)}(?!\\p{N})\\p{L}*` : `${literal(word)}(?!\\p{N})`;
}
