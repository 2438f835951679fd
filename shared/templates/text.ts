import type { LocalizedText } from '../kernel/language';

/** One text of a template in every language, beside each other so that a change of one is seen to need the others. */
export const text = (fi: string, sv: string, en: string): LocalizedText => ({ fi, sv, en });
