export { CardFields } from './card-fields';
export { KnownNamesContext } from './known-names';
export { useSuggestions } from './use-suggestions';
