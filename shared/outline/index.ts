export * from './types';
export * from './build-outline';
export * from './zones-of';
export * from './warnings';
