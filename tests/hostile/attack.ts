import { createRandom } from '../fuzz/board/random';
import { SURFACES } from './surfaces';
import { openTarget } from './target';

const BYSTANDER_EVERY = 100;

/**
 * Throws `inputs` inputs, made from the seed, at one surface of a real host. None may hang, crash, stay, or disturb a
 * bystander. Returns how often each outcome came.
 */
export async function attack(name: string, inputs: number, seed: number): Promise<Readonly<Record<string, number>>> {
  const open = SURFACES[name];
  if (!open) throw new Error(`no surface ${name}`);
  // Hocuspocus tells of every frame that it can't read.
  const hear = silence();
  const target = await openTarget();
  const surface = open(target);
  const outcomes: Record<string, number> = {};
  const random = createRandom(seed);
  try {
    for (let index = 0; index < inputs; index += 1) {
      target.tick();
      try {
        const outcome = await surface.next(random, index);
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      } catch (error) {
        throw new Error(`${name}, seed ${seed}, input ${index}`, { cause: error });
      }
      if (index % BYSTANDER_EVERY === 0) await target.bystanderGoesOn();
    }
    await target.bystanderGoesOn();
    surface.close();
    await target.unharmed();
  } finally {
    surface.close();
    await target.close();
    hear();
  }
  return outcomes;
}

/** A spy would keep all that is said, and look like a leak of the host's. Returns what ends the silence. */
function silence(): () => void {
  const { error, warn, log } = console;
  const nothing = (): void => undefined;
  Object.assign(console, { error: nothing, warn: nothing, log: nothing });
  return () => void Object.assign(console, { error, warn, log });
}
