/** Colours of people's names and cursors; each has a contrast of at least 4.5 : 1 with white (tested). */
export const COLOURS = [
  '#1d4ed8',
  '#b91c1c',
  '#15803d',
  '#7e22ce',
  '#b45309',
  '#0e7490',
  '#be185d',
  '#4d7c0f',
  '#4338ca',
  '#9a3412',
  '#0f766e',
  '#a21caf',
] as const;

/** The colour that fewest people have; the first of them. */
export function nextColour(taken: readonly string[]): string {
  const uses = (colour: string): number => taken.filter((one) => one === colour).length;
  return COLOURS.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best), COLOURS[0]);
}
