export * from './vote';
export * from './ballot';
