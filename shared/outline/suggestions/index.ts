export { collectNames, NO_NAMES, type Names } from './names';
export { suggestNames } from './suggest';
export { topicsOf, type SuggestionTopic } from './topics';
