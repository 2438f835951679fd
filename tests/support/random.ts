/** For unit tests beside the code, which may use nothing of `tests` but this folder. */
export { createRandom, type Random } from '../fuzz/board/random';
