export { Archive } from './archive';
export { changePerson, editBoards, replacePerson } from './edit-people';
export { followUp } from './follow-up';
export type { FoundRow } from './index/search-index';
export { VersionKeeper } from './keep-versions';
