import { defineCardKind } from './define';

/** A question that stays open. */
export const question = defineCardKind({
  fields: {},
  hasResponsible: false,
});
