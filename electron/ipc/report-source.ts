import { buildOutline, type BoardOutline } from '../../shared/outline';
import type { ReportBoard } from '../../shared/outline/report';
import { readMethods, type MethodInfo } from '../../shared/methods';
import { readWorkshop, type GroupInfo, type WorkshopInfo } from '../../shared/protocol';
import type { HostCore } from '../host';
import type { Library } from '../library';

export async function readWorkshopOf(host: HostCore, workshopId: string): Promise<{ readonly workshop: WorkshopInfo; readonly methods: readonly MethodInfo[] }> {
  const doc = await host.readDoc(`workshop:${workshopId}`);
  try {
    return { workshop: readWorkshop(doc, workshopId), methods: readMethods(doc) };
  } finally {
    doc.destroy();
  }
}

/** With `library` also the images, for pictures that are drawn from the report. */
export async function readBoards(host: HostCore, groups: readonly GroupInfo[], library: Library | null): Promise<ReportBoard[]> {
  const boards: ReportBoard[] = [];
  for (const group of groups) {
    const doc = await host.readDoc(`board:${group.boardId}`);
    const outline = buildOutline(doc);
    doc.destroy();
    boards.push({ group, outline, ...(library && { images: await imageData(library, group.boardId, outline) }) });
  }
  return boards;
}

/** Data URLs by asset; a missing or damaged one is left out, and the picture says so. */
async function imageData(library: Library, boardId: string, outline: BoardOutline): Promise<Record<string, string>> {
  const data: Record<string, string> = {};
  for (const assetId of new Set(outline.pages.flatMap((page) => page.images.map((image) => image.assetId)))) {
    const stored = await library.assets.read(boardId, assetId);
    if (stored) data[assetId] = `data:${stored.type};base64,${Buffer.from(stored.bytes).toString('base64')}`;
  }
  return data;
}

