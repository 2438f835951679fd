import * as Y from 'yjs';
import { boardRoots, isCardKind, parsePlace, type CardKind } from '../../../shared/doc';

export interface BinnedCard {
  readonly id: string;
  readonly kind: CardKind;
  readonly text: string;
  readonly zone: string;
}

/** What lies in the board's bin, the newest first. Empty cards are left out: there is nothing in them to bring back. */
export function binnedCards(doc: Y.Doc): BinnedCard[] {
  const found: (BinnedCard & { createdAt: number })[] = [];
  for (const [id, record] of boardRoots(doc).cards.entries()) {
    const kind = record.get('kind');
    if (record.get('deleted') !== true || !isCardKind(kind)) continue;
    const written = [...record.values()].some((value) => value instanceof Y.Text && value.length > 0);
    if (!written) continue;
    const text = String(record.get('text') ?? '');
    const createdAt = record.get('createdAt');
    found.push({ id, kind, text, zone: parsePlace(record.get('place')).zone, createdAt: typeof createdAt === 'number' ? createdAt : 0 });
  }
  found.sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1));
  return found.map(({ createdAt: _createdAt, ...card }) => card);
}
