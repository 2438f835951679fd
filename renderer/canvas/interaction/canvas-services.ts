import { atom, type Atom, type Editor } from 'tldraw';
import type * as Y from 'yjs';
import type { BoardContext } from '../../../shared/doc';
import type { PageLayout, Point } from '../../../shared/outline/layout';
import type { BoardBinding } from '../binding/board-binding';

/** An arrow in the making. */
export interface Relating {
  readonly from: string;
  readonly target: string | null;
  /** Where the pointer is, on the page; null when it is made by keyboard. */
  readonly point: Point | null;
}

/** Where a card in hand would land. */
export interface DropPlace {
  readonly zone: string;
  readonly before: string | undefined;
  readonly card: string;
}

/** What the parts of one open canvas share. */
export interface CanvasServices {
  readonly editor: Editor;
  readonly ctx: BoardContext;
  readonly undo: Y.UndoManager;
  readonly binding: BoardBinding;
  /** Brings the store to the document at once. */
  readonly sync: () => void;
  readonly isReadOnly: () => boolean;
  /** The layout of the page in sight. */
  readonly layout: () => PageLayout | null;
  /** What the keys ask of the page around. */
  readonly ask: (what: 'help' | 'lines' | 'details') => void;
  readonly activeZone: Atom<string | null>;
  readonly relating: Atom<Relating | null>;
  readonly drop: Atom<DropPlace | null>;
  /** A card has just been dropped: nothing more is offered for it until it is pressed again. */
  readonly dropped: Atom<boolean>;
}

export const createMarks = (): Pick<CanvasServices, 'activeZone' | 'relating' | 'drop' | 'dropped'> => ({
  activeZone: atom<string | null>('active zone', null),
  relating: atom<Relating | null>('relating', null),
  drop: atom<DropPlace | null>('drop place', null),
  dropped: atom('just dropped', false),
});

/** The library makes shape utilities and tools itself and gives them nothing but its editor: they find the rest here. */
const byEditor = new WeakMap<Editor, Atom<CanvasServices | null>>();

function slotOf(editor: Editor): Atom<CanvasServices | null> {
  const known = byEditor.get(editor);
  if (known) return known;
  const created = atom<CanvasServices | null>('canvas services', null);
  byEditor.set(editor, created);
  return created;
}

export const registerServices = (services: CanvasServices): void => {
  slotOf(services.editor).set(services);
};

/** Null until the canvas runs. What reads it reactively is told when it does. */
export const servicesOf = (editor: Editor): CanvasServices | null => slotOf(editor).get();
