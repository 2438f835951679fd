export { Backups } from './backups';
export { bringLibrary, saveLibrary } from './move-library';
