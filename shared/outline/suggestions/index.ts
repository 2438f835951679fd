export { collectNames, NO_NAMES, type Names } from './names';
export { libraryNames, mergeNames } from './library-names';
export { suggestNames } from './suggest';
export { SUGGESTION_TOPICS, topicsOf, type SuggestionTopic } from './topics';
