export { PersonalIdCount } from './personal-id-count';
export { PersonalIdGuard } from './personal-id-guard';
