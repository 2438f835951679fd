export * from './survey';
export * from './survey-info';
export * from './answers';
export * from './change';
export * from './results';
export * from './charts';
export * from './presets';
