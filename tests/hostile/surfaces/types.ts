import type { Random } from '../../fuzz/board/random';
import type { Target } from '../target';

/** One way in. `next` makes the n-th input from the seed, throws it at the host and says in a word what came of it. */
export interface Surface {
  next(random: Random, index: number): Promise<string>;
  close(): void;
}

export type OpenSurface = (target: Target) => Surface;
