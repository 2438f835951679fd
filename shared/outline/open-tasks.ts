import type { BoardOutline } from './types';

/** Something that somebody promised or should take on, and that is not done. */
export interface OpenTask {
  readonly cardId: string;
  readonly pageId: string;
  readonly text: string;
  /** Who; empty when nobody is named. */
  readonly who: string;
  /** ISO date; empty when none is set. */
  readonly byWhen: string;
}

const word = (value: string | boolean | null | undefined): string => (typeof value === 'string' ? value.trim() : '');

/** Agreements that are not done and needs that somebody has to take forward, in the board's order. */
export function openTasksOf(outline: BoardOutline): readonly OpenTask[] {
  const tasks: OpenTask[] = [];
  for (const page of outline.pages) {
    for (const zone of [...page.frames.flatMap(({ zones }) => zones), page.decisions]) {
      for (const { id, kind, text, fields } of zone.cards) {
        if (text.trim() === '') continue;
        const task = { cardId: id, pageId: page.id, text: text.trim() };
        if (kind === 'agreement' && fields['state'] !== 'done') tasks.push({ ...task, who: word(fields['agreedBy']), byWhen: word(fields['byWhen']) });
        if (kind === 'need') tasks.push({ ...task, who: word(fields['takesForward']), byWhen: '' });
      }
    }
  }
  return tasks;
}
