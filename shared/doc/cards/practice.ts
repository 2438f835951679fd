import { defineCardKind } from './define';

/** A working practice. */
export const practice = defineCardKind({
  fields: { where: { type: 'text' }, knowsMore: { type: 'text' } },
  hasResponsible: false,
});
