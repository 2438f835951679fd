export * from './version';
export * from './refusals';
export * from './join';
export * from './awareness';
export * from './control';
export * from './workshop-doc';
export * from './image-header';
export * from './assets';
