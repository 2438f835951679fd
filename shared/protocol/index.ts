export * from './version';
export * from './refusals';
export * from './join';
export * from './control';
export * from './workshop-doc';
