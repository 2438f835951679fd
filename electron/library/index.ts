export type * from './types';
export { openLibrary, type OpenLibraryOptions } from './open-library';
