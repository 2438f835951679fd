export * from './find-blockers';
