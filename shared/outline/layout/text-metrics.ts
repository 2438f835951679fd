import { GLYPHS, GLYPH_WIDTHS } from './glyph-widths';

export type TextWeight = keyof typeof GLYPH_WIDTHS;

export interface TextStyle {
  readonly weight: TextWeight;
  /** Pixels. */
  readonly size: number;
  /** Pixels from one line to the next. */
  readonly lineHeight: number;
}

const tableOf = (weight: TextWeight): ReadonlyMap<string, number> =>
  new Map(Array.from(GLYPHS, (glyph, index) => [glyph, GLYPH_WIDTHS[weight][index] ?? 0] as const));

const TABLES: Readonly<Record<TextWeight, ReadonlyMap<string, number>>> = { regular: tableOf('regular'), bold: tableOf('bold') };

/** Thousandths of the font size for what the bundled font lacks and a fallback font draws. */
const FALLBACK = 680;
const WIDE = 1050;

const isCombining = (point: number): boolean => (point >= 0x300 && point <= 0x36f) || point === 0x200d || (point >= 0xfe00 && point <= 0xfe0f);

function widthOf(character: string, table: ReadonlyMap<string, number>): number {
  const known = table.get(character);
  if (known !== undefined) return known;
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x20 || isCombining(point)) return 0;
  // East Asian scripts and emoji fill their square.
  return point >= 0x1100 ? WIDE : FALLBACK;
}

/** Width of one line in pixels, without kerning. */
export function measureText(text: string, style: TextStyle): number {
  const table = TABLES[style.weight];
  let width = 0;
  for (const character of text) width += widthOf(character, table);
  return (width * style.size) / 1000;
}

/** Fonts differ by a hair between systems; a line must never spill. */
const SAFETY = 0.985;

const VOWEL = /[aeiouyåäöáéíóúü]/iu;
const CONSONANT = /[bcdfghjklmnpqrsštvwxzž]/iu;
/** How many letters a cut may move back to fall between syllables, and how many must be left for the next line. */
const SYLLABLE_REACH = 7;
const MIN_REST = 3;

/** Finnish and Swedish syllables mostly begin with the one consonant before a vowel. */
function syllableCut(characters: readonly string[], latest: number, start: number): number {
  for (let cut = Math.min(latest, characters.length - MIN_REST); cut > Math.max(start + 1, latest - SYLLABLE_REACH); cut--) {
    if (CONSONANT.test(characters[cut] ?? '') && VOWEL.test(characters[cut + 1] ?? '')) return cut;
  }
  return latest;
}

/** A word of nothing but letters, perhaps with signs around it: only there a hyphen at a cut can't be mistaken for the word's own. */
const PLAIN_WORD = /^[^\p{L}\p{N}]*[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]+[^\p{L}\p{N}]*$/u;
const HYPHEN = '-';
/** Addresses and numbers are copied by hand: no sign is put into them. */
const ADDRESS = /:\/\/|@|\d|[\p{L}]\.[\p{L}]/u;

/** The text between the spaces around a place. */
function tokenAt(text: string, at: number): string {
  const before = text.slice(0, at).search(/\S*$/u);
  return text.slice(before).match(/^\S*/u)?.[0] ?? '';
}

/** Cuts a word that is wider than a whole line, with a hyphen at each cut of a plain word. A combining mark stays with its letter. */
function breakWord(word: string, limit: number, table: ReadonlyMap<string, number>, address: boolean): string[] {
  const characters = [...word];
  const hyphen = !address && PLAIN_WORD.test(word) ? HYPHEN : '';
  const room = limit - (hyphen === '' ? 0 : widthOf(HYPHEN, table));
  const parts: string[] = [];
  let start = 0;
  let width = 0;
  /** Whether what is left from here on needs more than this line. */
  const goesOn = (from: number): boolean => {
    let sum = 0;
    for (let at = from; at < characters.length && sum <= limit; at++) sum += widthOf(characters[at] ?? '', table);
    return sum > limit;
  };
  for (let index = 0; index < characters.length; index++) {
    const next = widthOf(characters[index] ?? '', table);
    if (index > start && next > 0 && width + next > room && goesOn(start)) {
      const cut = syllableCut(characters, index, start);
      parts.push(characters.slice(start, cut).join('') + hyphen);
      start = cut;
      index = cut - 1;
      width = 0;
      continue;
    }
    width += next;
  }
  parts.push(characters.slice(start).join(''));
  return parts;
}

/**
 * Pieces that a line may end after: words with their space, and parts of words up to a dash, slash or at sign. A
 * hyphen that begins a word ("puheeksi -keskustelu") stays with it.
 */
const PIECES = /[/@–—-]*[^\s/@–—-]+(?:[/@–—-]+\s*|\s+)?|[/@–—-]+\s*|\s+/gu;

function wrapParagraph(paragraph: string, limit: number, table: ReadonlyMap<string, number>): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  const flush = (): void => {
    lines.push(line.trimEnd());
    line = '';
    width = 0;
  };
  const measure = (text: string): number => {
    let sum = 0;
    for (const character of text) sum += widthOf(character, table);
    return sum;
  };
  for (const { 0: piece, index } of paragraph.matchAll(PIECES)) {
    const visible = measure(piece.trimEnd());
    if (line !== '' && width + visible > limit) flush();
    if (visible <= limit) {
      if (line === '' && piece.trim() === '') continue;
      line += piece;
      width += measure(piece);
      continue;
    }
    const parts = breakWord(piece.trimEnd(), limit, table, ADDRESS.test(tokenAt(paragraph, index)));
    lines.push(...parts.slice(0, -1));
    line = (parts.at(-1) ?? '') + piece.slice(piece.trimEnd().length);
    width = measure(line);
  }
  if (line.trim() !== '' || lines.length === 0) flush();
  return lines;
}

const CACHE_LIMIT = 20_000;
const cache = new Map<string, readonly string[]>();

/**
 * Wraps a text into lines of at most `width` pixels, at most `maxLines` (the last one then ends with "…").
 * Own line breaks are kept; a word wider than the line is cut between syllables, with a hyphen. An empty text is one empty line.
 */
export function wrapText(text: string, width: number, style: TextStyle, maxLines = 40): readonly string[] {
  const key = `${style.weight} ${style.size} ${width} ${maxLines} ${text}`;
  const known = cache.get(key);
  if (known) return known;
  const limit = (width * SAFETY * 1000) / style.size;
  const table = TABLES[style.weight];
  // Far more than fits is not even measured: a pasted book must not freeze the board.
  const clipped = text.length > maxLines * 400 ? text.slice(0, maxLines * 400) : text;
  const all = clipped
    .replace(/\t/g, ' ')
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .flatMap((paragraph) => wrapParagraph(paragraph, limit, table));
  while (all.length > 1 && all.at(-1) === '') all.pop();
  const lines = all.length <= maxLines ? all : [...all.slice(0, maxLines - 1), `${(all[maxLines - 1] ?? '').slice(0, -1)}…`];
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(key, lines);
  return lines;
}
