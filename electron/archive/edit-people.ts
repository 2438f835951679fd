import type * as Y from 'yjs';
import { boardDocName, boardRoots, cardText, deleteCard, setField, writeText, type BoardContext } from '../../shared/doc';
import { createId } from '../../shared/kernel/ids';
import { nameKey } from '../../shared/register';
import type { HostCore } from '../host';
import type { Library } from '../library';

export interface EditPorts {
  readonly library: Library;
  readonly host: Pick<HostCore, 'readDoc' | 'editDoc'>;
}

export interface CardPlace {
  readonly boardId: string;
  readonly cardId: string;
}

const AUTHOR = 'facilitator';
const contextOf = (doc: Y.Doc): BoardContext => ({ doc, origin: {}, author: AUTHOR, now: Date.now, newId: () => createId() });

/** Keeps what a board is before it is changed from outside, so that the change can be taken back where it was made. */
async function keepVersion({ library, host }: EditPorts, docName: string, name: string): Promise<void> {
  const doc = await host.readDoc(docName);
  await library.versions.add(docName, doc, { kind: 'named', name, at: Date.now() });
  doc.destroy();
}

/** Runs an edit on each board, with a version of it before. Resolves to how many places it changed. */
export async function editBoards(ports: EditPorts, boards: readonly string[], reason: string, edit: (ctx: BoardContext, boardId: string) => number): Promise<number> {
  let changed = 0;
  for (const boardId of new Set(boards)) {
    const docName = boardDocName(boardId);
    const workshopId = ports.library.workshopOf(docName);
    if (workshopId === null || ports.library.isDamaged(workshopId)) continue;
    await keepVersion(ports, docName, reason);
    await ports.host.editDoc(docName, (doc) => void (changed += edit(contextOf(doc), boardId)));
  }
  return changed;
}

const TEXTS = ['title', 'organisation', 'phone', 'email'] as const;
export type PersonChange = Readonly<Partial<Record<(typeof TEXTS)[number] | 'lastChecked', string>>>;

/** Writes details on one person's card; says whether anything was other before. */
export function changePerson(ctx: BoardContext, cardId: string, change: PersonChange): boolean {
  let changed = false;
  for (const field of TEXTS) {
    const [value, text] = [change[field], cardText(ctx.doc, cardId, field)];
    if (value === undefined || !text || text.toString() === value) continue;
    writeText(ctx, text, value);
    changed = true;
  }
  if (change.lastChecked !== undefined) changed = setField(ctx, cardId, 'lastChecked', change.lastChecked === '' ? null : change.lastChecked) || changed;
  return changed;
}

const NAMING = ['takesForward', 'knowsMore', 'substitute', 'filledBy', 'chair', 'doneBy', 'agreedBy', 'decidedBy'] as const;

/** Puts the successor wherever the name stands alone in a field that names somebody; cards of the one who left go to the bin. */
export function replacePerson(ctx: BoardContext, name: string, successor: string, cards: readonly string[]): number {
  const key = nameKey(name);
  const { cards: all, lanes } = boardRoots(ctx.doc);
  let changed = 0;
  const replace = (id: string, field: string): void => {
    const text = cardText(ctx.doc, id, field);
    if (!text || nameKey(text.toString()) !== key) return;
    writeText(ctx, text, successor);
    changed += 1;
  };
  for (const id of [...all.keys()]) for (const field of ['responsible', ...NAMING]) replace(id, field);
  for (const id of [...lanes.keys()]) replace(id, 'responsible');
  for (const id of cards) if (deleteCard(ctx, id)) changed += 1;
  return changed;
}
