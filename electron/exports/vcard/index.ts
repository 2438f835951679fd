export { toVCards } from './to-vcards';
