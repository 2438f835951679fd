import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { CONTRACT, type CallInput, type CallName, type CallOutput } from '../../../shared/ipc';
import { PROTOCOL_VERSION } from '../../../shared/protocol';

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Env = Readonly<Record<string, string>>;

const environment = (env: Env): NodeJS.ProcessEnv => {
  const { DISPLAY: _display, ...inherited } = process.env;
  return { ...inherited, LANG: 'en_GB.UTF-8', ...env };
};

/** Runs `npm run host`'s program to its end. */
export function runHost(script: string, args: readonly string[], env: Env = {}): Promise<Ended> {
  const child = spawn(process.execPath, [script, ...args], { env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] });
  return outputOf(child).ended;
}

function outputOf(child: ChildProcess): { readonly ended: Promise<Ended>; readonly stderr: () => string } {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr?.on('data', (chunk) => (stderr += String(chunk)));
  return { ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr }))), stderr: () => stderr };
}

export interface RegionProcess {
  readonly port: number;
  readonly opsPort: number;
  readonly base: string;
  readonly pid: number;
  /** What it has logged so far. */
  readonly log: () => string;
  key(name: string): Promise<string>;
  call<N extends CallName>(key: string, name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  put(key: string, workshopId: string, bytes: Uint8Array): Promise<{ status: number; body: unknown }>;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<Ended>;
}

/** Starts the real server and waits until it says that it is healthy. `scheme` is what it speaks itself. */
export async function startRegion(script: string, dataDir: string, { scheme = 'http', env = {} }: { scheme?: 'http' | 'https'; env?: Env } = {}): Promise<RegionProcess> {
  const [port, opsPort] = [await freePort(), await freePort()];
  const base = `${scheme}://localhost:${port}`;
  const all: Env = { POLKUPAJA_PUBLIC_URL: `${base}/`, POLKUPAJA_ADDRESS: '127.0.0.1', POLKUPAJA_PORT: String(port), POLKUPAJA_OPS_PORT: String(opsPort), POLKUPAJA_DATA_DIR: dataDir, ...env };
  const child = spawn(process.execPath, [script], { env: environment(all), stdio: ['ignore', 'pipe', 'pipe'] });
  const { ended, stderr } = outputOf(child);
  let over: Ended | null = null;
  void ended.then((how) => (over = how));
  for (;;) {
    if (over) throw new Error(`the server ended: ${JSON.stringify(over)}`);
    const healthy = await fetch(`http://127.0.0.1:${opsPort}/healthz`).then((answer) => answer.ok, () => false);
    if (healthy) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    port,
    opsPort,
    base,
    pid: child.pid ?? 0,
    log: stderr,
    ended,
    kill: (signal) => void child.kill(signal),
    async key(name) {
      const { stdout, code } = await runHost(script, ['keys', 'add', name], { POLKUPAJA_DATA_DIR: dataDir, ...(all.POLKUPAJA_KEYS_FILE && { POLKUPAJA_KEYS_FILE: all.POLKUPAJA_KEYS_FILE }) });
      const key = /^pk-[0-9a-f]{32}$/m.exec(stdout)?.[0];
      if (code !== 0 || !key) throw new Error(stdout);
      return key;
    },
    async call(key, name, input) {
      const response = await fetch(`${base}/rpc/${name}`, { method: 'POST', headers: { authorization: `Bearer ${key}` }, body: JSON.stringify(input) });
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return CONTRACT[name].output.parse(await response.json()) as never;
    },
    async put(key, workshopId, bytes) {
      const response = await fetch(`${base}/region/workshops/${workshopId}`, { method: 'PUT', headers: { authorization: `Bearer ${key}`, 'x-polkupaja-protocol': String(PROTOCOL_VERSION) }, body: Buffer.from(bytes) });
      return { status: response.status, body: await response.json() };
    },
  };
}
