/** What Yjs tells of a change to a text: runs that stay, go or come, from the start. */
export type TextDelta = readonly { readonly retain?: number; readonly delete?: number; readonly insert?: unknown }[];

/** Length of an insertion in UTF-16 units; anything embedded counts as one. */
const lengthOf = (insert: unknown): number => (typeof insert === 'string' ? insert.length : 1);

/**
 * Where an offset stands after somebody else's change. What is inserted right at the offset comes after it, so that
 * one's caret never jumps over the other's letters.
 */
export function moveOffset(offset: number, delta: TextDelta): number {
  let position = 0;
  let moved = offset;
  for (const part of delta) {
    if (position >= moved && part.delete === undefined) break;
    if (part.retain !== undefined) position += part.retain;
    else if (part.delete !== undefined) {
      if (position < moved) moved -= Math.min(part.delete, moved - position);
    } else {
      const length = lengthOf(part.insert);
      if (position < moved) moved += length;
      position += length;
    }
  }
  return moved;
}

/**
 * A text as it stands now, each UTF-16 unit told by its index in the field that shows an older state of it; -1 for what
 * others have put in since. Lets what is done in the field be carried over to the text.
 */
export type Origins = readonly number[];

export const originsOf = (length: number): Origins => Array.from({ length }, (_, index) => index);

/** The origins after somebody else's change of the text. */
export function applyDelta(origins: Origins, delta: TextDelta): Origins {
  const next: number[] = [];
  let position = 0;
  for (const part of delta) {
    if (part.retain !== undefined) {
      for (let index = 0; index < part.retain; index++) next.push(origins[position + index] ?? -1);
      position += part.retain;
    } else if (part.delete !== undefined) position += part.delete;
    else for (let index = lengthOf(part.insert); index > 0; index--) next.push(-1);
  }
  for (; position < origins.length; position++) next.push(origins[position] ?? -1);
  return next;
}

/** Where an offset of the field lies in the text: right after the unit that stands before it. */
export function fromField(offset: number, origins: Origins): number {
  let at = 0;
  origins.forEach((origin, index) => {
    if (origin >= 0 && origin < offset) at = index + 1;
  });
  return at;
}
