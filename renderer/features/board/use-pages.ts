import { useRef, useSyncExternalStore } from 'react';
import type { CardKind } from '../../../shared/doc';
import type { Observable } from '../../../shared/kernel/observable';
import { shareStructure } from '../../../shared/kernel/share-structure';
import type { BoardOutline } from '../../../shared/outline';
import { kindsOfPage } from '../record';

/** What the frame around a page needs of it. */
export interface PageHead {
  readonly id: string;
  readonly title: string;
  readonly instruction: string;
  /** Kinds of card for which the page has a place. */
  readonly kinds: readonly CardKind[];
}

/** The board's pages without their cards: does not change while people write, so that the frame is not drawn with every letter. */
export function usePages(outline: Observable<BoardOutline>): readonly PageHead[] {
  const last = useRef<readonly PageHead[]>([]);
  const read = (): readonly PageHead[] => {
    last.current = shareStructure(
      last.current,
      outline.get().pages.map((page) => ({ id: page.id, title: page.title, instruction: page.instruction, kinds: kindsOfPage(page) })),
    );
    return last.current;
  };
  return useSyncExternalStore(outline.subscribe, read);
}
