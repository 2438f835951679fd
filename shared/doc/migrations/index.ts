import type * as Y from 'yjs';
import type { Migration } from './migration';
import { to2 } from './1-to-2';

/** In order, one for each version after the first. */
export const MIGRATIONS: readonly Migration[] = [to2];

/** Origin of the transaction of a migration. */
export const MIGRATION = Object.freeze({ polkupaja: 'migration' });

/** `newer`: made by a later version of the program; it must not be written to. `none`: no board. */
export type MigrationOutcome = 'current' | 'migrated' | 'newer' | 'none';

/**
 * Brings a board to the newest schema (or, in tests, to `last`), in one transaction. Only the host calls this, before
 * it serves the document: two replicas that migrate alone would each make their own.
 */
export function migrateBoard(doc: Y.Doc, last: number = MIGRATIONS.at(-1)?.to ?? 1): MigrationOutcome {
  const meta = doc.getMap('meta');
  const schema = meta.get('schema');
  if (typeof schema !== 'number') return 'none';
  if (schema > last) return 'newer';
  const steps = MIGRATIONS.filter(({ to }) => to > schema && to <= last);
  if (steps.length === 0) return 'current';
  doc.transact(() => {
    for (const step of steps) {
      step.migrate(doc);
      meta.set('schema', step.to);
    }
  }, MIGRATION);
  return 'migrated';
}
