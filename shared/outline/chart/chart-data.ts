import { z } from 'zod';

/**
 * A chart as it stands on a board: everything that it says is in it, in the board's language, so that a board can be
 * read without its survey. `share` is between 0 and 1.
 */
const share = z.number().min(0).max(1);
const text = z.string().max(4_000);
const about = { title: text, /** How many answered, what percentages are of. */ facts: text };

export const chartData = z.discriminatedUnion('form', [
  z.object({ ...about, form: z.literal('bars'), bars: z.array(z.object({ label: text, share, said: text })).max(60) }),
  /** Blocks of statements: each a bar of its steps, with its own N. */
  z.object({
    ...about,
    form: z.literal('stacked'),
    steps: z.array(text).max(10),
    rows: z.array(z.object({ label: text, said: text, parts: z.array(z.object({ share, said: text })).max(10) })).max(60),
  }),
  z.object({ ...about, form: z.literal('words'), words: z.array(z.object({ word: text, count: z.number() })).max(60) }),
  /** Nothing to draw: too few answers, or none yet. */
  z.object({ ...about, form: z.literal('notice'), said: text }),
]);
export type ChartData = z.infer<typeof chartData>;
