import { z } from 'zod';
import { officesRecord } from './offices';
import { recordRoot } from './record-root';

const id = z.string().max(64);

/**
 * A learning café, under the key `now`: each group's board is a table whose host stays while the others go round.
 * `turn` counts the changes; who asks for the next one says from which.
 */
export const cafeRecord = z.object({
  /** Groups in the order in which people go from table to table. */
  tables: z.array(id).min(2).max(60),
  /** Hosts by table; a table can be without. */
  hosts: z.record(id, id),
  turn: z.number().int().nonnegative(),
  /** Of one round; none sets no timer. */
  minutes: z.number().int().min(0).max(24 * 60),
  /** The group that each person came from. */
  homes: z.record(id, id),
  /** The groups' offices before; they are theirs again afterwards. */
  offices: z.record(id, officesRecord),
});
export type Cafe = z.infer<typeof cafeRecord>;
export const cafe = recordRoot('cafe', cafeRecord);
export const NOW = 'now';
