import { defineCardKind } from './define';

/** A development need. */
export const need = defineCardKind({
  fields: { proposal: { type: 'text' }, takesForward: { type: 'text' } },
  hasResponsible: false,
});
