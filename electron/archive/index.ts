export { VersionKeeper } from './keep-versions';
