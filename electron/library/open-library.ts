import { join } from 'node:path';
import { systemRandom, type RandomBytes } from '../../shared/kernel/ids';
import { ok, type Result } from '../../shared/kernel/result';
import { LevelLibrary } from './library';
import { Heads } from './store/heads';
import { keepJournal } from './store/kept-journal';
import { openLevel } from './store/open-level';
import type { Library, OpenLibraryError } from './types';

export interface OpenLibraryOptions {
  readonly random?: RandomBytes;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Opens the library in `dir`, which is made when missing. One process at a time: a second one gets `in-use`. */
export async function openLibrary(dir: string, options: OpenLibraryOptions = {}): Promise<Result<Library, OpenLibraryError>> {
  const ports = { random: options.random ?? systemRandom, now: options.now ?? Date.now };
  const journal = await keepJournal(dir);
  const opened = await openLevel(dir, ports.now);
  if (!opened.ok) return opened;
  const { level, kept } = opened.value;
  const heads = await Heads.open(join(dir, 'heads'));
  const library = new LevelLibrary(level, heads, ports);
  const { short } = await library.load(heads);
  if (short && !kept) await journal.putAside(`${dir}-damaged-${ports.now()}`);
  else await journal.forget();
  return ok(library);
}
