export { SimilarButton } from './similar-button';
