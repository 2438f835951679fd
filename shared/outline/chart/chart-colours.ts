import { PAPER } from '../layout/card-colours';

/** From the worst step over the middle to the best; told apart in black and white too, since light and dark alternate around the middle. */
const WORST = ['#8A3B12', '#C9712F', '#EBB98A'] as const;
const MIDDLE = '#DDE3E7';
const BEST = ['#A9CDE6', '#4D93C4', '#0F5A8F'] as const;

const DARK: ReadonlySet<string> = new Set(['#8A3B12', '#0F5A8F']);

/** The colour of each of `count` steps. */
export function stepColours(count: number): string[] {
  const side = Math.floor(count / 2);
  const worst = { 1: [WORST[1]], 2: [WORST[0], WORST[2]], 3: [...WORST] }[Math.min(side, 3)] ?? [];
  const best = { 1: [BEST[1]], 2: [BEST[0], BEST[2]], 3: [...BEST] }[Math.min(side, 3)] ?? [];
  return [...worst, ...(count % 2 === 1 ? [MIDDLE] : []), ...best];
}

export const inkOn = (colour: string): string => (DARK.has(colour) ? '#FFFFFF' : PAPER.ink);
export const BAR = '#4D93C4';
