export * from './cards';
export * from './place';
export * from './schema';
export * from './order';
export * from './text';
export * from './operations';
export * from './undo';
export * from './create-board';
