export { openMemoryLibrary, type MemoryLibrary } from './memory-library';
