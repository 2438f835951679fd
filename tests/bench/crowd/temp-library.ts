import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const tempLibrary = (): Promise<string> => mkdtemp(join(tmpdir(), 'polkupaja-crowd-'));
