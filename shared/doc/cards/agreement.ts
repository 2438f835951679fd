import { defineCardKind } from './define';

/** What organisations agreed between them; its text is the goal. Never about a family. */
export const agreement = defineCardKind({
  fields: {
    actions: { type: 'text' },
    agreedBy: { type: 'text' },
    byWhen: { type: 'date' },
    followUp: { type: 'text' },
    state: { type: 'choice', options: ['open', 'underway', 'done'] },
  },
  hasResponsible: false,
});
