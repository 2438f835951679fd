export * from './next-deed';
export * from './sizes';
