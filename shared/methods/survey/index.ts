export * from './survey';
export * from './survey-info';
export * from './answers';
export * from './change';
export * from './results';
export * from './charts';
// Not the presets: they bring the texts of every language, and who answers needs one.
export * from './answer-words';
