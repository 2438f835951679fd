import { expect, test } from 'vitest';
import { numberedFileName, safeFileName } from './file-name';

test('ordinary names stay as they are', () => {
  expect(safeFileName('Verkostopäivä – Ryhmä 1 – 12.11.2026', 'docx')).toBe('Verkostopäivä – Ryhmä 1 – 12.11.2026.docx');
});

test.each([
  ['Mikkeli/Kouvola: "yhteinen" <polku>?*|\\', 'Mikkeli-Kouvola- -yhteinen- -polku-----.pdf'],
  ['../../etc/passwd', '-..-etc-passwd.pdf'],
  ['a\u0000b\nc\u202ecod', 'ab ccod.pdf'],
  ['  .hidden. . ', 'hidden.pdf'],
  ['', 'polkupaja.pdf'],
  ['...', 'polkupaja.pdf'],
  ['CON', '_CON.pdf'],
  ['com1.tiedot', '_com1.tiedot.pdf'],
  ['lpt¹', '_lpt¹.pdf'],
  ['console', 'console.pdf'],
])('%j becomes %j', (base, expected) => {
  expect(safeFileName(base, 'pdf')).toBe(expected);
});

test('composed and decomposed letters give the same name', () => {
  expect(safeFileName('pa\u0308iva\u0308', 'pdf')).toBe('päivä.pdf');
});

test('a long name is cut between characters and leaves no dot or space at the end', () => {
  const name = safeFileName(`${'ä'.repeat(89)}. 😀😀`, 'xlsx');
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(185);
  expect(name).toBe(`${'ä'.repeat(89)}.xlsx`);
  expect(safeFileName('😀'.repeat(200), 'pdf')).toBe(`${'😀'.repeat(45)}.pdf`);
});

test('numbers come before the extension', () => {
  expect(numberedFileName('Raportti.docx', 1)).toBe('Raportti.docx');
  expect(numberedFileName('Raportti 12.11.docx', 2)).toBe('Raportti 12.11 (2).docx');
  expect(numberedFileName('ilman', 3)).toBe('ilman (3)');
});
