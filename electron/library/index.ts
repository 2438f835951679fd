export type * from './types';
export type { BoxStore } from './boxes/box-files';
export { openLibrary, type OpenLibraryOptions } from './open-library';
export { shownAssets } from './assets/references';
