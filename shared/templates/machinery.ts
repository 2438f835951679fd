/** What is done with templates, whichever they are; the list of the ready-made ones is `index.ts`. */
export * from './check-template';
export * from './limits';
export * from './own-template';
export * from './parse-template-file';
export * from './problem';
export { templateSchema } from './schema';
export type * from './types';
