import { en } from './all/en';
import { fi } from './all/fi';
import { sv } from './all/sv';
import { addTexts } from './texts';

/* For whoever needs texts at once and in any language: the main process, servers, documents, the facilitator's window. */
addTexts('fi', fi);
addTexts('sv', sv);
addTexts('en', en);

export * from './index';
