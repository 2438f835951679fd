import { boardDocName, countPersonalIds } from '../../../shared/doc';
import { buildOutline, type BoardOutline } from '../../../shared/outline';
import { libraryNames, mergeNames, type Names } from '../../../shared/outline/suggestions';
import type { LibraryEntry } from '../../library';
import type { HandlerPorts } from '../ports';
import type { HandlersOf } from './namespace';

/** Names come from so many workshops, those changed last. */
const MAX_WORKSHOPS = 50;

/** What is asked again and again, read anew only when the workshop has changed since. */
class PerWorkshop<T> {
  readonly #known = new Map<string, { readonly changedAt: number; readonly value: T }>();
  readonly #read: (entry: LibraryEntry) => Promise<T>;

  constructor(read: (entry: LibraryEntry) => Promise<T>) {
    this.#read = read;
  }

  async of(entry: LibraryEntry): Promise<T> {
    const known = this.#known.get(entry.id);
    if (known?.changedAt === entry.changedAt) return known.value;
    const value = await this.#read(entry);
    this.#known.set(entry.id, { changedAt: entry.changedAt, value });
    return value;
  }
}

/** What the facilitator's window asks of boards that it has not open. */
export function boardsHandlers({ library, host }: HandlerPorts): HandlersOf<'boards'> {
  const counts = new PerWorkshop(async ({ groups }) => {
    const found: { boardId: string; count: number }[] = [];
    for (const { boardId } of groups) {
      const doc = await host.readDoc(boardDocName(boardId));
      const count = countPersonalIds(doc);
      doc.destroy();
      if (count > 0) found.push({ boardId, count });
    }
    return found;
  });
  const names = new PerWorkshop<Names>(async ({ groups }) => {
    const outlines: BoardOutline[] = [];
    for (const { boardId } of groups) {
      const doc = await host.readDoc(boardDocName(boardId));
      outlines.push(buildOutline(doc));
      doc.destroy();
    }
    return libraryNames(outlines);
  });

  return {
    'boards.personalIds': async ({ workshopId }) => {
      const entry = await library.info(workshopId);
      return entry ? counts.of(entry) : [];
    },
    'boards.names': async ({ workshopId }) => {
      const others = (await library.list()).filter(({ id, damaged }) => id !== workshopId && !damaged).slice(0, MAX_WORKSHOPS);
      const found: Names[] = [];
      for (const entry of others) found.push(await names.of(entry));
      return [...mergeNames(found)].map(([topic, counted]) => ({ topic, names: [...counted] }));
    },
  };
}
