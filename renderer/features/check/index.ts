export { CheckApp } from './check-app';
export { CheckPanel } from './check-panel';
