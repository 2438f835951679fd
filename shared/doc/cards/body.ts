import { defineCardKind } from './define';

/** A group that leads: a board, a team; its text is its name, its zone the level of leading. */
export const body = defineCardKind({
  fields: {
    task: { type: 'text' },
    meets: { type: 'text' },
    chair: { type: 'text' },
  },
  hasResponsible: false,
});
