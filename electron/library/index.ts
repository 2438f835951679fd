export type * from './types';
export { sealBox, unsealBox, type BoxContent, type BoxStore } from './boxes/box-files';
export { salvagePolku, type Salvage } from './polku/salvage-polku';
export { readPolku } from './polku/read-polku';
export { forgetCleaned, listCleaned } from './workshops/cleaned';
export { listRemovedIds } from './workshops/removals';
export { openLibrary, type OpenLibraryOptions } from './open-library';
export { shownAssets } from './assets/references';
export { reportLayouts, type ReportLayouts } from './report-layouts';
