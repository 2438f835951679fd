export { CardFields } from './card-fields';
export { useSuggestions } from './use-suggestions';
