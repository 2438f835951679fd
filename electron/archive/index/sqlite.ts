import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';

export type SqlValue = string | number | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

export interface Statement {
  run(values?: readonly SqlValue[]): unknown;
  all(values?: readonly SqlValue[]): SqlRow[];
  finalize(): void;
}

/** As much of SQLite as we use. */
export interface Sqlite {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  run(sql: string, values?: readonly SqlValue[]): unknown;
  all(sql: string, values?: readonly SqlValue[]): SqlRow[];
  close(): void;
}

/**
 * Opens a database file, which is made when missing. The library has one owner, so a lock that is there is one that a
 * killed process left.
 */
export function openSqlite(file: string): Sqlite {
  rmSync(`${file}.lock`, { recursive: true, force: true });
  const { Database } = createRequire(import.meta.url)('node-sqlite3-wasm') as { Database: new (file: string) => Sqlite };
  return new Database(file);
}

export function removeSqlite(file: string): void {
  for (const path of [file, `${file}-journal`, `${file}.lock`]) rmSync(path, { recursive: true, force: true });
}
