import type * as Y from 'yjs';
import { addCard, zoneId } from '../../shared/doc';
import { boardContext, emptyBoard } from './sample-board';

/** What may stand in a card although nobody means it to: each is a text as typed, and what of it must survive. */
export const HOSTILE_TEXTS: readonly { readonly typed: string; readonly kept: string }[] = [
  { typed: 'ohjaus\u0000merkki\u0008t\u000b\u001f', kept: 'ohjausmerkkit' },
  { typed: 'puolikas \ud83d pari \udc00 loppu', kept: 'puolikas  pari  loppu' },
  { typed: 'perhe 👨‍👩‍👧‍👦 ja 🇫🇮', kept: 'perhe 👨‍👩‍👧‍👦 ja 🇫🇮' },
  { typed: 'مرحبا بالعالم ja עברית', kept: 'مرحبا بالعالم ja עברית' },
  { typed: '=HYPERLINK("http://example.org","osuma")', kept: '=HYPERLINK("http://example.org","osuma")' },
  { typed: '@SUM(1+1)', kept: '@SUM(1+1)' },
  { typed: '+358 50 000 0001', kept: '+358 50 000 0001' },
  { typed: '-2+3', kept: '-2+3' },
  { typed: '007', kept: '007' },
  { typed: '<script>alert("x")</script> & <b>lihava</b>', kept: '<script>alert("x")</script> & <b>lihava</b>' },
  { typed: ']]> <!-- &amp; %s {0} {page}', kept: ']]> <!-- &amp; %s {0} {page}' },
  { typed: 'loppuun asti ￾￿', kept: 'loppuun asti ' },
  { typed: `pitkä ${'sana '.repeat(2000)}loppu`, kept: `pitkä ${'sana '.repeat(2000)}loppu` },
  { typed: 'y'.repeat(10_000), kept: 'y'.repeat(10_000) },
];

/** A board whose needs, services, people and practices hold every hostile text. */
export function hostileBoard(): Y.Doc {
  const doc = emptyBoard();
  const ctx = boardContext(doc);
  for (const { typed } of HOSTILE_TEXTS) {
    addCard(ctx, { kind: 'need', zone: zoneId('kaytanteet', 'kaytanteet.tarpeet'), text: typed, fields: { proposal: typed } });
    addCard(ctx, { kind: 'service', zone: zoneId('polku', 'polku.yleinen', 'polku.ennen'), text: typed, fields: { access: typed }, responsible: typed });
    addCard(ctx, { kind: 'person', zone: zoneId('henkilot'), text: typed, fields: { phone: typed } });
  }
  return doc;
}
