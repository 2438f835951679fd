export type * from './types';
export { sealBox, unsealBox, type BoxContent, type BoxStore } from './boxes/box-files';
export { salvagePolku, type Salvage } from './polku/salvage-polku';
export { openLibrary, type OpenLibraryOptions } from './open-library';
export { shownAssets } from './assets/references';
