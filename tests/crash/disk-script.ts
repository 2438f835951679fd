import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically, writeFileUnderFreeName } from '../../electron/platform/atomic-file';

/*
 * Runs in a mount namespace of its own (`disk.test.ts`): saves over a file on a disk that is full, read-only, or where
 * the file itself is held. Prints, as JSON, what the writer said and what is in the folder afterwards.
 */
const [way = '', folder = ''] = process.argv.slice(2);
const mount = (...args: string[]): void => {
  const { status, stderr } = spawnSync('mount', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`mount ${args.join(' ')}: ${stderr}`);
};
const path = join(folder, 'Vanha.polku');
const former = 'former'.repeat(20_000);
const large = new Uint8Array(2_000_000).fill(7);

mkdirSync(folder, { recursive: true });
mount('-t', 'tmpfs', '-o', 'size=512k', 'polkupaja-test', folder);
writeFileSync(path, former);
if (way === 'read-only') mount('-o', 'remount,ro', folder);
// Nobody can rename over a mount point: the target is held as another program holds it on Windows.
if (way === 'held') mount('--bind', path, path);
const bytes = way === 'full' ? large : new Uint8Array(1_000);
const outcome = await writeFileAtomically(path, bytes);
const beside = way === 'held' ? null : await writeFileUnderFreeName(join(folder, 'Uusi.polku'), bytes);
process.stdout.write(JSON.stringify({ outcome, beside, files: readdirSync(folder), isWhole: readFileSync(path, 'utf8') === former }));
