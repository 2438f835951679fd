export { RehearsalFrame } from './rehearsal-frame';
export { RehearseSection } from './rehearse-section';
