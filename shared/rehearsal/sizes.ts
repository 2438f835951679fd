/** A rehearsal costs so much and no more, whatever the workshop is like. */
export const MOST_SIMULATED = 24;
const MOST_PER_GROUP = 4;
const FEWEST_PER_GROUP = 2;

/** On a board with so many cards nobody simulated writes another one. */
export const MOST_CARDS_ON_BOARD = 40;

/** How many simulated people each group gets; of many groups the last ones get nobody. */
export function simulatedPerGroup(groups: number): number[] {
  const each = Math.max(FEWEST_PER_GROUP, Math.min(MOST_PER_GROUP, Math.floor(MOST_SIMULATED / Math.max(1, groups))));
  let left = MOST_SIMULATED;
  return Array.from({ length: groups }, () => {
    const here = Math.min(each, left);
    left -= here;
    return here;
  });
}
