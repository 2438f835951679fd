import { defineCardKind } from './define';

/** A seat in a network; its text names the role. */
export const seat = defineCardKind({
  fields: {
    filledBy: { type: 'text' },
    area: { type: 'text' },
    since: { type: 'date' },
  },
  hasResponsible: false,
});
