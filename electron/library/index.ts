export type * from './types';
export type { BoxStore } from './boxes/box-files';
export { salvagePolku, type Salvage } from './polku/salvage-polku';
export { openLibrary, type OpenLibraryOptions } from './open-library';
export { shownAssets } from './assets/references';
