import { findPersonalIds } from '../../../shared/kernel/personal-id';

/** How many codes stand in all the texts of a value (an outline); never which. */
export function countPersonalIds(value: unknown): number {
  if (typeof value === 'string') return findPersonalIds(value).length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, entry) => sum + countPersonalIds(entry), 0);
}
