export * from './types';
export * from './build-outline';
export * from './empty-page';
export * from './zones-of';
export * from './warnings';
export * from './progress';
export * from './open-tasks';
