import { defineCardKind } from './define';

export const note = defineCardKind({ fields: {}, hasResponsible: false });
