/*
 * File names that every system takes. Windows is the strictest:
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */

const FORBIDDEN = /[<>:"/\\|?*]/g;
/** Control characters, marks that reorder or hide text (a name must read as what it is), halves of characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
/** Device names, also with an extension after them. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;

/** The longest base name in UTF-8 bytes. Linux and macOS allow 255 with the extension; folders want room for `(2)`. */
const MAX_BASE_BYTES = 180;

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** Cuts between characters, never inside one. */
function cutTo(text: string, maxBytes: number): string {
  let bytes = 0;
  let cut = '';
  for (const character of text) {
    bytes += utf8Length(character);
    if (bytes > maxBytes) break;
    cut += character;
  }
  return cut;
}

/** Windows drops trailing dots and spaces in silence; a leading dot hides the file elsewhere. */
const trimEdges = (text: string): string => text.replace(/^[\s.]+|[\s.]+$/g, '');

/**
 * A name for a new file: `base` made safe (never empty: `fallback` then) and `extension` (without dot) after it.
 * The result has no path in it.
 */
export function safeFileName(base: string, extension: string, fallback = 'polkupaja'): string {
  const plain = base.normalize('NFC').replace(/\s+/g, ' ').replace(INVISIBLE, '').replace(FORBIDDEN, '-');
  const cut = trimEdges(cutTo(trimEdges(plain), MAX_BASE_BYTES)) || fallback;
  return `${RESERVED.test(cut) ? `_${cut}` : cut}.${extension}`;
}

/** `Raportti.docx` → `Raportti (2).docx`: the `n`th name to try when the earlier ones are taken. */
export function numberedFileName(fileName: string, n: number): string {
  const dot = fileName.lastIndexOf('.');
  const [base, extension] = dot > 0 ? [fileName.slice(0, dot), fileName.slice(dot)] : [fileName, ''];
  return n <= 1 ? fileName : `${base} (${n})${extension}`;
}
