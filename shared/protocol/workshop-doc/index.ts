/*
 * `workshop:<id>`: what everybody in the workshop may see. Written by the host only; one file per concern. `recordRoot`
 * makes a root of plain records with a typed reader; a new concern is a file and a line here.
 */
export * from './workshop';
export * from './record-root';
export * from './plan';
export * from './stages';
export * from './announcements';
export * from './signals';
export * from './offices';
export * from './rooms';
export * from './meetings';
export * from './projector';
export * from './closing';
export * from './cafe';
