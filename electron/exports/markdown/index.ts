export { toMarkdown } from './to-markdown';
