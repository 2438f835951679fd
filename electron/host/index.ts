export type * from './types';
export { createHostCore } from './core';
