import type * as Y from 'yjs';
import { buildOutline } from '../../../shared/outline';
import { addCards } from '../../../shared/doc';
import { zoneId } from '../../../shared/doc';
import type { ReportBoard } from '../../../shared/outline/report';
import type { WorkshopInfo } from '../../../shared/protocol';
import { createRandom } from '../../support/random';
import { denseBoard, words } from '../../support/dense-board';
import { boardContext } from '../../support/sample-board';

export const GROUPS = 5;
export const CARDS = 500;

/** A hundred cards of each group: services in the grid, practices, needs and people beside it. */
export function boards(): Y.Doc[] {
  return Array.from({ length: GROUPS }, (_, index) => {
    const doc = denseBoard(60, index + 1);
    const random = createRandom(100 + index);
    const ctx = boardContext(doc);
    addCards(ctx, zoneId('kaytanteet', 'kaytanteet.toimivat'), Array.from({ length: 15 }, () => ({ kind: 'practice', text: words(random, 12), fields: { where: words(random, 2) } }) as const));
    addCards(ctx, zoneId('kaytanteet', 'kaytanteet.tarpeet'), Array.from({ length: 15 }, () => ({ kind: 'need', text: words(random, 12), fields: { proposal: words(random, 8) } }) as const));
    addCards(ctx, zoneId('henkilot'), Array.from({ length: 10 }, (_each, person) => ({ kind: 'person', text: `Henkilö ${person + 1}`, fields: { title: words(random, 1), phone: `050 000 00${person}${index}`, consent: true } }) as const));
    return doc;
  });
}

export const workshop: WorkshopInfo = {
  id: 'bench',
  title: 'Verkostopäivä',
  region: 'Esimerkkialue',
  date: '2026-11-12',
  templateId: 'verkostopaiva',
  language: 'fi',
  dataNotice: 'Aineisto jää alueelle.',
  groups: Array.from({ length: GROUPS }, (_, index) => ({ id: `g${index + 1}`, name: `Ryhmä ${index + 1}`, boardId: `b${index + 1}` })),
  members: [],
  former: [],
  formerGroups: [],
};

export const reportBoards = (): ReportBoard[] => boards().flatMap((doc, index) => (workshop.groups[index] ? [{ group: workshop.groups[index], outline: buildOutline(doc) }] : []));
