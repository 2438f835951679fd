export { findWarnings, openWarnings } from './find-warnings';
export type { Warning } from './types';
