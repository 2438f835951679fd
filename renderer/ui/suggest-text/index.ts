export { SuggestText, type SuggestTextProps } from './suggest-text';
