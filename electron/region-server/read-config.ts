import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { err, ok, type Result } from '../../shared/kernel/result';
import { CONFIG_KEYS, environmentName, serverConfigSchema, valueOfText, type ConfigKey, type ServerConfig } from './config-keys';

/** What is wrong with the configuration. */
export type ConfigProblem =
  | { readonly kind: 'unreadable'; readonly file: string }
  | { readonly kind: 'syntax'; readonly file: string; readonly line: number; readonly what: string }
  | { readonly kind: 'unknown-key'; readonly key: string }
  | { readonly kind: 'missing'; readonly key: string; readonly variable: string }
  | { readonly kind: 'bad'; readonly key: string; readonly what: string }
  | { readonly kind: 'tls-half' };

const FILES: readonly ConfigKey[] = ['dataDir', 'keysFile', 'tlsCert', 'tlsKey'];

/**
 * Reads the file, if there is one, and lets the environment have the last word. Paths in a file are relative to it.
 * Says everything that is wrong, not only the first thing.
 */
export async function readServerConfig(file: string | null, env: NodeJS.ProcessEnv): Promise<Result<ServerConfig, readonly ConfigProblem[]>> {
  const fromFile = file === null ? ok({}) : await readConfigFile(resolve(file));
  if (!fromFile.ok) return fromFile;
  const values: Record<string, unknown> = { ...fromFile.value };
  for (const key of CONFIG_KEYS) {
    const text = env[environmentName(key)];
    if (text !== undefined && text !== '') values[key] = FILES.includes(key) ? resolve(text) : valueOfText(key, text);
  }
  const parsed = serverConfigSchema.safeParse(values);
  if (!parsed.success) return err(parsed.error.issues.flatMap((issue): ConfigProblem[] => {
    const key = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') return issue.keys.map((unknown) => ({ kind: 'unknown-key', key: [...issue.path, unknown].join('.') }));
    const known = CONFIG_KEYS.find((one) => one === key);
    if (known && values[known] === undefined) return [{ kind: 'missing', key, variable: environmentName(known) }];
    return [{ kind: 'bad', key, what: issue.message }];
  }));
  const config = parsed.data;
  if ((config.tlsCert === undefined) !== (config.tlsKey === undefined)) return err([{ kind: 'tls-half' }]);
  return ok(config);
}

async function readConfigFile(file: string): Promise<Result<Record<string, unknown>, readonly ConfigProblem[]>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return err([{ kind: 'unreadable', file }]);
  }
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first) return err([{ kind: 'syntax', file, line: text.slice(0, first.offset).split('\n').length, what: printParseErrorCode(first.error) }]);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return err([{ kind: 'syntax', file, line: 1, what: 'ObjectExpected' }]);
  const values: Record<string, unknown> = { ...value };
  for (const key of FILES) if (typeof values[key] === 'string') values[key] = resolve(dirname(file), values[key]);
  return ok(values);
}

export const keysFileOf = (config: Pick<ServerConfig, 'dataDir' | 'keysFile'>): string => config.keysFile ?? join(config.dataDir, 'facilitators.json');
