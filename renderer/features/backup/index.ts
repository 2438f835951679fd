export { BackupSection } from './backup-section';
export { MovingSection } from './moving-section';
