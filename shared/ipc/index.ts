export * from './contract';
export * from './dispatch';
export * from './engine';
export * from './failure';
export * from './region';
