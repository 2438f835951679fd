import { defineCardKind } from './define';

/** An idea for a solution. */
export const idea = defineCardKind({
  fields: {
    cluster: { type: 'text' },
    effort: { type: 'choice', options: ['low', 'medium', 'high'] },
    impact: { type: 'choice', options: ['low', 'medium', 'high'] },
  },
  hasResponsible: false,
});
