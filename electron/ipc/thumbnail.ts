import { buildOutline } from '../../shared/outline';
import { boardThumbnailSvg } from '../../shared/outline/picture';
import type { HostCore } from '../host';
import type { Library, LibraryEntry } from '../library';

/**
 * The entry with a small drawing of its first board, made anew if the workshop has changed since the last one.
 * One that can't be drawn keeps the drawing it has: the list of workshops must come whatever one of them holds.
 */
export async function freshThumbnail(entry: LibraryEntry, library: Library, host: HostCore): Promise<LibraryEntry> {
  const board = entry.groups[0];
  if (!entry.thumbnailStale || board === undefined) return entry;
  const doc = await host.readDoc(`board:${board.boardId}`).catch(() => null);
  if (doc === null) return entry;
  try {
    const outline = buildOutline(doc);
    if (outline.pages.length === 0) return entry;
    const svg = boardThumbnailSvg(outline, entry.language);
    await library.setThumbnail(entry.id, svg, entry.changedAt);
    return { ...entry, thumbnail: svg, thumbnailStale: false };
  } catch {
    return entry;
  } finally {
    doc.destroy();
  }
}
