import { createObservable, type Observable } from '../../../../shared/kernel/observable';
import type { Language } from '../../../../shared/kernel/language';
import { findWarnings, lastChangeOf, openWarnings, progressOf, type BoardOutline, type PageProgress } from '../../../../shared/outline';
import { boardThumbnailSvg } from '../../../../shared/outline/picture';
import type { DocSession } from '../../../sync';
import { createOutlineStore, type Schedule } from '../../board';

/** A group's board as the desk shows it. */
export interface BoardFacts {
  /** The board has arrived from the host. */
  readonly isThere: boolean;
  readonly progress: readonly PageProgress[];
  readonly warnings: number;
  /** Milliseconds since 1970 by the host's clock; 0: nothing yet. */
  readonly lastChange: number;
  /** Who looks at which page, by member. */
  readonly places: Readonly<Record<string, string>>;
}

export interface WatchedBoard {
  readonly facts: Observable<BoardFacts>;
  /** The picture of a page as an address for <img>; changes with the board. */
  readonly picture: Observable<string>;
  showPage(pageId: string | null): void;
  close(): void;
}

const NOTHING: BoardFacts = { isThere: false, progress: [], warnings: 0, lastChange: 0, places: {} };

/** Reads the board into numbers and a picture when it changed, at its turn: never an editor. */
export function watchBoard(session: DocSession, language: Language, now: () => number, schedule: Schedule): WatchedBoard {
  const facts = createObservable<BoardFacts>(NOTHING);
  const picture = createObservable('');
  const store = createOutlineStore(session.doc, schedule);
  let pageId: string | null = null;
  let touched = 0;
  let cancelPicture: (() => void) | null = null;

  const draw = (): void => {
    cancelPicture = null;
    const outline = store.get();
    const page = outline.pages.find(({ id }) => id === pageId) ?? outline.pages[0];
    if (!page) return;
    const svg = boardThumbnailSvg({ ...outline, pages: [page] }, language);
    picture.set(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
  };
  const read = (): void => {
    const outline: BoardOutline = store.get();
    // Writers' clocks may be wrong: nothing was written in the future.
    const lastChange = Math.max(touched, Math.min(lastChangeOf(outline), now()));
    facts.set({ ...facts.get(), isThere: session.synced.get(), progress: progressOf(outline), warnings: openWarnings(findWarnings(outline)).length, lastChange });
    cancelPicture ??= schedule(draw);
  };
  const readPlaces = (): void => {
    const places: Record<string, string> = {};
    for (const state of session.awareness.getStates().values()) {
      const { user, place } = state as { user?: { id?: unknown }; place?: { pageId?: unknown } };
      if (typeof user?.id === 'string' && typeof place?.pageId === 'string') places[user.id] = place.pageId;
    }
    const before = facts.get().places;
    const same = Object.keys(places).length === Object.keys(before).length && Object.entries(places).every(([id, page]) => before[id] === page);
    if (!same) facts.set({ ...facts.get(), places });
  };
  const onUpdate = (_update: Uint8Array, _origin: unknown, _doc: unknown, transaction: { readonly local: boolean }): void => {
    // The first state is history, not activity.
    if (!transaction.local && session.synced.get()) touched = now();
  };
  session.doc.on('update', onUpdate);
  session.awareness.on('change', readPlaces);
  const ends = [store.subscribe(read), session.synced.subscribe(read)];
  read();
  readPlaces();
  return {
    facts,
    picture,
    showPage(next) {
      if (next === pageId) return;
      pageId = next;
      cancelPicture ??= schedule(draw);
    },
    close() {
      for (const end of ends) end();
      cancelPicture?.();
      session.doc.off('update', onUpdate);
      session.awareness.off('change', readPlaces);
      store.close();
    },
  };
}

/** The page where most of a group are; the earlier one when two are even. */
export function pageOfMost(places: Readonly<Record<string, string>>, pages: readonly string[]): string | null {
  let best: string | null = null;
  let most = 0;
  for (const pageId of pages) {
    const here = Object.values(places).filter((place) => place === pageId).length;
    if (here > most) [best, most] = [pageId, here];
  }
  return best;
}
