export * from './scope';
export * from './vote';
export * from './survey';
export * from './silent';
export * from './ideas';
export * from './method-doc';
export * from './protocol';
export { methodResults } from './report/method-results';
