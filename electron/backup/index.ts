export { Backups } from './backups';
