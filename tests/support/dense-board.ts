import type * as Y from 'yjs';
import { addCards, relate, type NewCard } from '../../shared/doc';
import { buildOutline } from '../../shared/outline';
import { createRandom, type Random } from './random';
import { boardContext, emptyBoard } from './sample-board';

const WORDS =
  'neuvola perhe lapsi tuki palvelu varhaiskasvatus yhteistyö siirtymä keskustelu huoltaja ohjaaja tapaaminen arviointi suunnitelma päiväkoti perhekeskus opettaja tieto lupa saattaen kerho kotikäynti verkosto'.split(' ');
const PROVIDERS = ['municipality', 'county', 'organisation', 'parish'];
const ARROWS = 60;

export const words = (random: Random, count: number): string => Array.from({ length: count }, () => random.pick(WORDS) ?? '').join(' ');

export const gridZones = (doc: Y.Doc): string[] => buildOutline(doc).pages.flatMap((page) => page.frames.filter((frame) => frame.kind === 'grid').flatMap((frame) => frame.zones.map((zone) => zone.id)));

/** A network day's board with `count` services spread over the cells of its grid, some joined by arrows. The same seed gives the same board. */
export function denseBoard(count: number, seed = 1): Y.Doc {
  const random = createRandom(seed);
  const doc = emptyBoard();
  const ctx = boardContext(doc);
  const zones = gridZones(doc);
  const service = (): Omit<NewCard, 'zone' | 'before'> => ({
    kind: 'service',
    text: words(random, 2 + random.below(8)),
    fields: { provider: random.pick(PROVIDERS) ?? null, access: random.chance(0.5) ? words(random, 3) : '' },
    responsible: random.chance(0.7) ? words(random, 1) : '',
  });
  const ids = zones.flatMap((zone, index) => addCards(ctx, zone, Array.from({ length: Math.floor((count * (index + 1)) / zones.length) - Math.floor((count * index) / zones.length) }, service)));
  // From a cell to one of the next: `ids` go cell by cell.
  const reach = Math.ceil((2 * count) / zones.length);
  for (let arrow = 0; arrow < ARROWS; arrow += 1) {
    const from = random.below(ids.length);
    relate(ctx, 'leadsTo', ids[from] ?? '', ids[(from + 1 + random.below(reach)) % ids.length] ?? '');
  }
  return doc;
}
