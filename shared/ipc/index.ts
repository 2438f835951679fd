export * from './check';
export * from './co-facilitator';
export * from './contract';
export * from './dispatch';
export * from './engine';
export * from './failure';
export * from './region';
export * from './people';
