import { defineCardKind } from './define';

/** A goal; its text says what changes. */
export const goal = defineCardKind({
  fields: {
    forWhom: { type: 'text' },
    seenBy: { type: 'text' },
  },
  hasResponsible: false,
});
