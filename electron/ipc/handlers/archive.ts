import { workshopDocName } from '../../../shared/doc';
import type { ArchivePlace, ListedCard } from '../../../shared/ipc';
import { nameKey } from '../../../shared/register';
import type { Archive, FoundRow } from '../../archive';
import { changePerson, editBoards, followUp, replacePerson } from '../../archive';
import type { LibraryEntry } from '../../library';
import type { HandlerPorts } from '../ports';
import type { HandlersOf } from './namespace';

/** A map that was copied for another meeting has its matters' cards under the same ids: where it was worked on last is what holds. */
function newestOnly(cards: readonly ListedCard[], order: ReadonlyMap<string, number>): ListedCard[] {
  const newest = new Map<string, ListedCard>();
  const at = ({ workshopId }: ListedCard): number => order.get(workshopId) ?? Infinity;
  for (const card of cards) {
    const known = newest.get(card.cardId);
    if (!known || at(card) < at(known)) newest.set(card.cardId, card);
  }
  return [...newest.values()];
}

/** Search, registers and follow-up over all saved workshops. */
export function archiveHandlers({ library, host }: HandlerPorts, archive: Archive): HandlersOf<'archive'> {
  /** Finds places' words in the library; what was put away meanwhile is left out. */
  const placesOf = async (): Promise<(row: FoundRow) => ArchivePlace | null> => {
    const entries = new Map<string, LibraryEntry>((await library.list()).map((entry) => [entry.id, entry]));
    return ({ workshopId, boardId, pageId, cardId }) => {
      const entry = entries.get(workshopId);
      const group = entry?.groups.find((each) => each.boardId === boardId);
      return entry && group ? { workshopId, workshopTitle: entry.title, groupId: group.id, groupName: group.name, boardId, pageId, cardId } : null;
    };
  };
  const listedOf = async (kind: 'person' | 'agreement' | 'need'): Promise<ListedCard[]> => {
    const placeOf = await placesOf();
    return archive.index.ofKind(kind).flatMap((row) => {
      const place = placeOf(row);
      return place ? [{ ...place, text: row.title, fields: row.fields }] : [];
    });
  };

  return {
    'archive.search': async ({ query }) => {
      const pending = await archive.refresh();
      const placeOf = await placesOf();
      const hits = archive.index.search(query).flatMap((row) => {
        const place = placeOf(row);
        return place ? [{ ...place, kind: row.kind, title: row.title, body: row.body.slice(0, 2_000) }] : [];
      });
      return { hits, pending };
    },
    'archive.people': async () => {
      const pending = await archive.refresh();
      return { cards: await listedOf('person'), mentions: [...archive.index.mentionCounts()], pending };
    },
    'archive.mentions': async ({ name }) => {
      await archive.refresh();
      const placeOf = await placesOf();
      return archive.index.mentions(nameKey(name)).flatMap((row) => {
        const place = placeOf(row);
        return place ? [{ ...place, kind: row.kind, title: row.title, field: row.field }] : [];
      });
    },
    'archive.changePerson': async ({ cards, change, reason }) => {
      const changed = await editBoards({ library, host }, cards.map(({ boardId }) => boardId), reason, (ctx, boardId) => cards.filter((card) => card.boardId === boardId && changePerson(ctx, card.cardId, change)).length);
      return { kind: 'done', changed };
    },
    'archive.personLeft': async ({ cards, name, successor, reason }) => {
      await archive.refresh();
      const boards = [...cards.map(({ boardId }) => boardId), ...archive.index.mentions(nameKey(name)).map(({ boardId }) => boardId)];
      const changed = await editBoards({ library, host }, boards, reason, (ctx, boardId) => replacePerson(ctx, name, successor, cards.filter((card) => card.boardId === boardId).map(({ cardId }) => cardId)));
      return { kind: 'done', changed };
    },
    'archive.tasks': async () => {
      const pending = await archive.refresh();
      const [agreements, needs] = [await listedOf('agreement'), await listedOf('need')];
      const order = new Map((await library.list()).map(({ id }, at) => [id, at]));
      return { agreements: newestOnly(agreements, order), needs: newestOnly(needs, order), pending };
    },
    'archive.followUp': async (wish) => {
      const workshopId = await followUp({ library, host }, wish);
      return workshopId === null ? { kind: 'problem', problem: 'not-found' } : { kind: 'done', workshopId };
    },
    'archive.setTags': async ({ workshopId, tags }) => {
      if ((await library.info(workshopId)) === null || library.isDamaged(workshopId)) return { kind: 'problem', problem: 'not-found' };
      await host.editDoc(workshopDocName(workshopId), (doc) => void doc.getMap('meta').set('tags', [...new Set(tags)]));
      return { kind: 'done', changed: 1 };
    },
  };
}
