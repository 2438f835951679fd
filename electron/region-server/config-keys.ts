import { z } from 'zod';
import { trustedProxies } from '../host';

const port = z.number().int().min(1).max(65_535);
const count = z.number().int().positive();
const path = z.string().min(1);

const publicUrl = z.string().refine((text) => {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && pathname === '/' && search === '' && hash === '' && username === '';
}, 'an address like https://polku.example.fi/ without a path');

/** One STUN or TURN server, as browsers take it. */
export const iceServer = z.strictObject({ urls: z.string().regex(/^(stun|stuns|turn|turns):/), username: z.string().optional(), credential: z.string().optional() });

/**
 * Everything a region server can be told, by file (JSON with comments) or environment (`POLKUPAJA_` and the name in
 * capitals: `publicUrl` is `POLKUPAJA_PUBLIC_URL`). docs/administrator.md lists the same keys; a test compares them.
 */
export const serverConfigSchema = z.strictObject({
  publicUrl,
  address: z.string().min(1).default('0.0.0.0'),
  port: port.default(4780),
  dataDir: path,
  keysFile: path.optional(),
  tlsCert: path.optional(),
  tlsKey: path.optional(),
  trustedProxies: z.array(z.string().refine((entry) => trustedProxies([entry]) !== null, 'an address or a network like 10.0.0.0/8')).default([]),
  opsAddress: z.string().min(1).default('127.0.0.1'),
  /** 0: no such port. */
  opsPort: z.number().int().min(0).max(65_535).default(9480),
  maxSockets: count.default(12_000),
  maxSocketsPerAddress: count.default(4_000),
  maxWorkshopsPerFacilitator: count.default(200),
  iceServers: z.array(iceServer).default([]),
  redisUrl: z.string().regex(/^rediss?:\/\//, 'an address like redis://10.0.0.5:6379').optional(),
  redisPrefix: z.string().min(1).max(64).default('polkupaja'),
  drainSeconds: z.number().int().min(0).max(600).default(0),
});
export type ServerConfig = z.infer<typeof serverConfigSchema>;
export type ConfigKey = keyof ServerConfig;

export const CONFIG_KEYS = Object.keys(serverConfigSchema.shape) as ConfigKey[];

/** `publicUrl` → `POLKUPAJA_PUBLIC_URL` */
export const environmentName = (key: ConfigKey): string => `POLKUPAJA_${key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

const NUMBERS: ReadonlySet<ConfigKey> = new Set(['port', 'opsPort', 'maxSockets', 'maxSocketsPerAddress', 'maxWorkshopsPerFacilitator', 'drainSeconds']);

/** An environment variable's text as the schema wants it; what can't be that stays text and is complained about. */
export function valueOfText(key: ConfigKey, text: string): unknown {
  if (NUMBERS.has(key)) return /^\d+$/.test(text) ? Number(text) : text;
  if (key === 'trustedProxies') return text.split(',').map((entry) => entry.trim()).filter((entry) => entry !== '');
  if (key !== 'iceServers') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
