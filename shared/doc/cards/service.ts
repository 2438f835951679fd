import { defineCardKind } from './define';

/** What is done for the family; its text names the service. */
export const service = defineCardKind({
  fields: {
    provider: { type: 'choice', options: ['municipality', 'county', 'organisation', 'parish', 'other'] },
    providerName: { type: 'text' },
    access: { type: 'text' },
  },
  hasResponsible: true,
});
