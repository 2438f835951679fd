import { defineCardKind } from './define';

/** Something in the year: a meeting or a duty; its zone is the month. */
export const event = defineCardKind({
  fields: {
    date: { type: 'date' },
    network: { type: 'text' },
    repeats: { type: 'text' },
  },
  hasResponsible: false,
});
