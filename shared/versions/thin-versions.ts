import type { VersionInfo } from './version-info';

/** Something that changed for so long gets a version. */
export const VERSION_EVERY_MS = 10 * 60_000;

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** Versions by time that are younger than all of these are kept; older ones one for each stretch. Milliseconds, the longest first. */
const STEPS = [
  { olderThan: 60 * DAY, oneIn: 30 * DAY },
  { olderThan: 2 * DAY, oneIn: DAY },
  { olderThan: 2 * HOUR, oneIn: HOUR },
] as const;

/**
 * The versions that may go at `now`. Those made by time thin out with age, the last of each stretch stays; named ones,
 * those of phases and of restoring are kept. The newest is always kept.
 */
export function versionsToDrop(versions: readonly VersionInfo[], now: number): VersionInfo[] {
  const newestFirst = [...versions].sort((a, b) => b.at - a.at || b.number - a.number);
  const kept = new Set<string>();
  return newestFirst.slice(1).filter(({ at, kind }) => {
    const step = STEPS.find(({ olderThan }) => now - at > olderThan);
    if (kind !== 'time' || !step) return false;
    const stretch = `${String(step.oneIn)} ${String(Math.floor(at / step.oneIn))}`;
    if (kept.has(stretch)) return true;
    kept.add(stretch);
    return false;
  });
}
