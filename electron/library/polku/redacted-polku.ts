import { buildOutline, type BoardOutline } from '../../../shared/outline';
import { createId, type RandomBytes } from '../../../shared/kernel/ids';
import { readWorkshop } from '../../../shared/protocol';
import { redactWorkshop } from '../../../shared/redact';
import { replicaOf } from '../store/snapshot';
import { writePolku, type PolkuContent } from './write-polku';

/** The bytes of a `.polku` file of the workshop without people; null when the workshop can't be read. `now` in ms since 1970. */
export function redactedPolku(content: PolkuContent, { random, now }: { readonly random: RandomBytes; readonly now: () => number }): { readonly title: string; readonly bytes: Uint8Array } | null {
  const doc = replicaOf([content.workshop.state]);
  if (!doc) return null;
  const workshop = readWorkshop(doc, content.workshop.id);
  doc.destroy();
  const outlines = new Map<string, BoardOutline>();
  for (const { id, state } of content.boards) {
    const board = replicaOf([state]);
    if (!board) return null;
    outlines.set(id, buildOutline(board));
    board.destroy();
  }
  const redacted = redactWorkshop({ workshop, outlines, newId: () => createId(random), now });
  return { title: redacted.title, bytes: writePolku({ ...redacted, images: [], boxes: [] }, now()) };
}
