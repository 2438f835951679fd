import { defineCardKind } from './define';

/** A decision of the group. */
export const decision = defineCardKind({
  fields: {
    decidedBy: { type: 'text' },
    date: { type: 'date' },
  },
  hasResponsible: false,
});
