import { defineCardKind } from './define';

/** Information that crosses an interface; its text says what information moves. */
export const handover = defineCardKind({
  fields: {
    form: { type: 'text' },
    from: { type: 'text' },
    to: { type: 'text' },
    when: { type: 'text' },
    guardianPermission: { type: 'yesno' },
    accompanied: { type: 'yesno' },
  },
  hasResponsible: false,
});
