import { createRequire } from 'node:module';

interface Stemmer {
  stem(word: string): string;
}

// A script without types that makes all languages' stemmers; only asked for when somebody searches.
let finnish: Stemmer | null = null;
const load = (): Stemmer => (finnish ??= (createRequire(import.meta.url)('snowball-stemmers') as { newStemmer(language: string): Stemmer }).newStemmer('finnish'));

/** Consonants weaken inside a word as it is inflected (kk–k, tt–t, pp–p, nt–nn, lt–ll, rt–rr, mp–mm, nk–ng, t–d, p–v): both grades become one. */
const GRADES: readonly (readonly [RegExp, string])[] = [
  [/(?:nn|nt)$/u, 'nt'],
  [/(?:ll|lt)$/u, 'lt'],
  [/(?:rr|rt)$/u, 'rt'],
  [/(?:mm|mp)$/u, 'mp'],
  [/(?:ng|nk)$/u, 'nk'],
  // -us, -uksen
  [/ks$/u, 's'],
  [/(?:kk|k)$/u, 'k'],
  [/(?:pp|p|v)$/u, 'p'],
  [/(?:tt|t|d)$/u, 't'],
];

const VOWELS_AT_END = /[aeiouyåäö]+$/u;

/**
 * What a word's inflected forms have in common: Snowball's Finnish stem, with nouns in -nen by their stem in -s
 * (Virtanen, Virtasen) and both grades of the consonant at its end (päiväkoti, päiväkodin). Lower case.
 */
export function stemOf(word: string): string {
  const lower = word.toLocaleLowerCase('fi');
  if (lower.length < 4) return lower;
  const noun = lower.endsWith('nen') ? `${lower.slice(0, -3)}s` : lower;
  const cut = load().stem(noun);
  // Short words keep their genitive's -n with Snowball: kerhon.
  const stem = (cut === noun ? cut.replace(/(?<=[aeiouyåäö])n$/u, '') : cut).replace(VOWELS_AT_END, '');
  const [grade, into] = GRADES.find(([pattern]) => pattern.test(stem)) ?? [/$/u, ''];
  return stem.length < 3 ? lower : stem.replace(grade, into);
}

const known = new Map<string, string>();
/** Words come again and again; so many stems are kept. */
const MOST_KEPT = 50_000;

/** `stemOf`, remembered. */
export function keptStem(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= MOST_KEPT) known.clear();
  const stem = stemOf(word);
  known.set(word, stem);
  return stem;
}

/** The words of a text as they are looked for. */
export const wordsOf = (text: string): string[] => text.normalize('NFC').toLocaleLowerCase('fi').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
