export * from './silent';
export * from './shuffle';
