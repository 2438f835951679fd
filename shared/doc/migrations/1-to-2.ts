import * as Y from 'yjs';
import type { Migration } from './migration';

/** What version 1 warned of, by the template's id; the board itself did not say. */
const WARNINGS: Readonly<Record<string, readonly string[]>> = {
  verkostopaiva: ['serviceWithoutResponsible', 'responsibleNotAmongPeople', 'personUnreachable', 'transitionWithoutHandover'],
};

/**
 * 2: pages have notes; frames of the kind `free`, in which cards flowed, are `columns` (cards of `free` lie where they
 * were put); the board names its warnings.
 */
export const to2: Migration = {
  to: 2,
  migrate(doc) {
    for (const page of doc.getMap('pages').values()) {
      if (page instanceof Y.Map && !(page.get('notes') instanceof Y.Text)) page.set('notes', new Y.Text());
    }
    for (const frame of doc.getMap('frames').values()) {
      if (frame instanceof Y.Map && frame.get('kind') === 'free') frame.set('kind', 'columns');
    }
    const meta = doc.getMap('meta');
    if (!meta.has('warnings')) meta.set('warnings', [...(WARNINGS[String(meta.get('templateId'))] ?? [])]);
  },
};
