import { METHODS_PATH, readCount, readMethods, type MethodAction, type MethodInfo } from '../../../shared/methods';
import { addCard, deleteCard, type BoardContext } from '../../../shared/doc';
import { createId } from '../../../shared/kernel/ids';
import { writeMember, type Role, type Seat } from '../../../shared/protocol';
import { buildOutline, type BoardOutline } from '../../../shared/outline';
import type { TestHost } from '../host/start-host';

export interface Called {
  readonly status: number;
  readonly body: unknown;
}

/** A methods call as any client makes it; `base` is a door's address. */
export async function callMethod(base: string, session: string, action: MethodAction | object | string): Promise<Called> {
  const response = await fetch(base + METHODS_PATH, { method: 'POST', headers: { authorization: `Bearer ${session}` }, body: typeof action === 'string' ? action : JSON.stringify(action) });
  return { status: response.status, body: await response.json() };
}

export const asGuest = (host: TestHost, seat: Seat, action: MethodAction | object): Promise<Called> => callMethod(host.httpBase, seat.session, action);
export const asFacilitator = (host: TestHost, action: MethodAction | object): Promise<Called> =>
  callMethod(host.host.inner.socketBase.replace(/^ws/, 'http'), host.host.facilitatorSession(host.workshopId).session, action);

export async function idOf(called: Promise<Called>): Promise<string> {
  const { status, body } = await called;
  if (status !== 200) throw new Error(JSON.stringify(body));
  return (body as { id: string }).id;
}

export async function methodsOf(host: TestHost): Promise<readonly (MethodInfo & { readonly count: number })[]> {
  const doc = await host.host.readDoc(`workshop:${host.workshopId}`);
  // Beside the feedback survey that every network day has from the beginning.
  const found = readMethods(doc).filter((method) => method.state !== 'draft').map((method) => ({ ...method, count: readCount(doc, method.id) }));
  doc.destroy();
  return found;
}

/** Puts cards on a group's board as somebody would; returns their ids. */
export async function addNotes(host: TestHost, board: number, zone: string, texts: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  await host.host.editDoc(host.boards[board] ?? '', (doc) => {
    const ctx: BoardContext = { doc, origin: {}, author: 'aino', now: () => 1, newId: () => createId() };
    for (const text of texts) ids.push(addCard(ctx, { kind: 'practice', zone, text }));
  });
  return ids;
}

export const binCard = (host: TestHost, board: number, id: string): Promise<void> =>
  host.host.editDoc(host.boards[board] ?? '', (doc) => void deleteCard({ doc, origin: {}, author: 'aino', now: () => 1, newId: () => createId() }, id));

export async function boardOf(host: TestHost, board: number): Promise<BoardOutline> {
  const doc = await host.host.readDoc(host.boards[board] ?? '');
  const outline = buildOutline(doc);
  doc.destroy();
  return outline;
}

export async function giveRole(host: TestHost, seat: Seat, role: Role): Promise<void> {
  await host.host.editDoc(`workshop:${host.workshopId}`, (doc) => writeMember(doc, { id: seat.participantId, name: seat.name, groupId: seat.group.id, colour: seat.colour, role }));
}
