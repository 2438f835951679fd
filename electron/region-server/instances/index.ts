export { openSharedRedis, type SharedRedis } from './redis';
export { shareLibrary, type SharedLibrary } from './share';
