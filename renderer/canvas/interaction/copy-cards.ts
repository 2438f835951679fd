import { addCards, cardKindSpec, isCardKind, type CardKind } from '../../../shared/doc';
import { allCards, buildOutline, type CardOutline } from '../../../shared/outline';
import { cardIdOf, cardShapeId } from '../binding/shape-ids';
import type { CanvasServices } from './canvas-services';
import { selectCard } from './edit-card';
import { deleteSelected } from './relate-cards';
import { zoneInUse } from './zones';

/** Cards with their fields, for ourselves; every other program gets their texts. */
const OWN_TYPE = 'application/x-polkupaja-cards';
/** Cards pasted at once; a hostile clipboard has more. */
const MAX_CARDS = 500;

interface CopiedCard {
  readonly kind: CardKind;
  readonly text: string;
  readonly fields: Readonly<Record<string, string | boolean | null>>;
  readonly responsible: string;
}

const copyOf = ({ kind, text, fields, responsible }: CardOutline): CopiedCard => ({ kind, text, fields, responsible });

function selectedCards(services: CanvasServices): CardOutline[] {
  const ids = new Set(services.editor.getSelectedShapeIds().flatMap((id) => cardIdOf(id) ?? []));
  return ids.size === 0 ? [] : allCards(buildOutline(services.ctx.doc)).filter((card) => ids.has(card.id));
}

/** Puts the selected cards on the clipboard; `cut` then deletes them. False when there are none. */
export function copySelected(services: CanvasServices, data: DataTransfer, cut: boolean): boolean {
  const cards = selectedCards(services);
  if (cards.length === 0) return false;
  data.setData(OWN_TYPE, JSON.stringify(cards.map(copyOf)));
  data.setData('text/plain', cards.map((card) => card.text.replace(/\n/g, ' ')).join('\n'));
  if (cut) deleteSelected(services);
  return true;
}

/** Anybody can write a clipboard: what is no card is left out, what a field can't hold the document refuses. */
function readCopied(data: DataTransfer): CopiedCard[] {
  let read: unknown;
  try {
    read = JSON.parse(data.getData(OWN_TYPE));
  } catch {
    return [];
  }
  if (!Array.isArray(read)) return [];
  return read.slice(0, MAX_CARDS).flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null) return [];
    const { kind, text, fields, responsible } = each as Readonly<Record<string, unknown>>;
    if (!isCardKind(kind) || typeof text !== 'string') return [];
    const known = typeof fields === 'object' && fields !== null ? Object.entries(fields).filter(([name]) => Object.hasOwn(cardKindSpec(kind).fields, name)) : [];
    return [{ kind, text, fields: Object.fromEntries(known) as CopiedCard['fields'], responsible: typeof responsible === 'string' ? responsible : '' }];
  });
}

function addCopies(services: CanvasServices, zone: string, cards: readonly CopiedCard[]): void {
  services.undo.stopCapturing();
  const ids = addCards(services.ctx, zone, cards);
  services.undo.stopCapturing();
  services.sync();
  const [first] = ids;
  if (first !== undefined) selectCard(services, first);
  services.editor.select(...ids.map(cardShapeId));
}

/** Adds cards that were copied on a board to the zone in use. False when there are none on the clipboard, or no zone. */
export function pasteCopied(services: CanvasServices, data: DataTransfer): boolean {
  const cards = readCopied(data);
  const zone = zoneInUse(services) ?? services.layout()?.zones.find((each) => cards[0] && each.kinds.includes(cards[0].kind));
  if (cards.length === 0 || !zone || services.isReadOnly()) return false;
  addCopies(services, zone.id, cards);
  return true;
}

/** Adds a copy of each selected card to the end of the first one's zone. */
export function duplicateSelected(services: CanvasServices): void {
  const cards = selectedCards(services);
  const [first] = cards;
  if (first && !services.isReadOnly()) addCopies(services, first.zone, cards.map(copyOf));
}

/** Selects every card and arrow; the template's furniture is locked and stays out. */
export function selectEverything({ editor, activeZone }: CanvasServices): void {
  activeZone.set(null);
  editor.select(...editor.getCurrentPageShapes().filter((shape) => shape.type !== 'furniture').map((shape) => shape.id));
}
