import { defineCardKind } from './define';

/** A trial: what is tried, and what came of it. */
export const trial = defineCardKind({
  fields: {
    doneBy: { type: 'text' },
    // Not `place`: under that name the record says where the card lies.
    site: { type: 'text' },
    period: { type: 'text' },
    measured: { type: 'text' },
    outcome: { type: 'choice', options: ['worked', 'partly', 'notWorked'] },
    learned: { type: 'text' },
  },
  hasResponsible: false,
});
