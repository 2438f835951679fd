export type * from './types';
export { openLibrary, type OpenLibraryOptions } from './open-library';
export { shownAssets } from './assets/references';
