export { ProjectorPage } from './projector-page';
