export { restoreBoard } from './restore-board';
export { VERSION_EVERY_MS, versionsToDrop } from './thin-versions';
export { VERSION_KINDS, versionInfo, type VersionInfo, type VersionKind } from './version-info';
