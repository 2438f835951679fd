import { ok, type Result } from '../../shared/kernel/result';
import { keysFileOf, readServerConfig, type ConfigProblem } from './read-config';

/** What `npm run host` is asked to do. `config` is the configuration's file, null when the environment says all. */
export type Command =
  | { readonly kind: 'room' }
  | { readonly kind: 'serve'; readonly config: string | null }
  | { readonly kind: 'keys'; readonly config: string | null; readonly words: readonly string[] };

/** Null when it can't be understood. */
export function parseCommand(words: readonly string[], env: NodeJS.ProcessEnv): Command | null {
  const at = words.indexOf('--config');
  const named = at === -1 ? undefined : words[at + 1];
  if (at !== -1 && named === undefined) return null;
  const rest = at === -1 ? words : words.filter((_, index) => index !== at && index !== at + 1);
  const config = named ?? (env.POLKUPAJA_CONFIG || null);
  const [first, ...others] = rest;
  if (first === 'keys') return { kind: 'keys', config, words: others };
  if (first !== undefined) return null;
  return config !== null || env.POLKUPAJA_PUBLIC_URL ? { kind: 'serve', config } : { kind: 'room' };
}

/** Where the keys are. The public address need not be known yet to hand out keys; the folder must. */
export async function keysFileFor(config: string | null, env: NodeJS.ProcessEnv): Promise<Result<string, readonly ConfigProblem[]>> {
  const read = await readServerConfig(config, env);
  if (read.ok) return ok(keysFileOf(read.value));
  const onlyAddress = read.error.every((problem) => problem.kind === 'missing' && problem.key === 'publicUrl');
  return onlyAddress ? keysFileFor(config, { ...env, POLKUPAJA_PUBLIC_URL: 'https://unused.invalid/' }) : read;
}
