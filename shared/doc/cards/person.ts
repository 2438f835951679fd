import { defineCardKind } from './define';

/** A key person; the card's text is the person's name. */
export const person = defineCardKind({
  fields: {
    title: { type: 'text' },
    organisation: { type: 'text' },
    unit: { type: 'text' },
    area: { type: 'text' },
    phone: { type: 'text' },
    email: { type: 'text' },
    substitute: { type: 'text' },
    lastChecked: { type: 'date' },
    consent: { type: 'yesno' },
  },
  hasResponsible: false,
});
