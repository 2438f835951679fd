export { BackupSection } from './backup-section';
