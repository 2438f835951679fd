import { writeFileAtomically } from '../../electron/platform/atomic-file';
import { stateOf } from './saved-states';

/* The process that `kill-saves.ts` kills: saves state after state over one file, and prints the number of each that is saved. */
const [path = '', first = '0'] = process.argv.slice(2);
process.stdout.write('ready\n');
for (let n = Number(first); ; n += 1) {
  const written = await writeFileAtomically(path, stateOf(n));
  if (!written.ok) throw new Error(written.error);
  process.stdout.write(`${n}\n`);
}
