import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { CONTRACT, type CallInput, type CallName, type CallOutput } from '../../../shared/ipc';

const project = fileURLToPath(new URL('../../../', import.meta.url));

/** Bundles the host without a window as the product does; resolves to its path. Test files run beside each other, each with its own. */
export async function buildHost(): Promise<string> {
  const outDir = join(project, '.cache', 'host-process', process.env.VITEST_POOL_ID ?? '0', 'electron');
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['classic-level'] },
    build: { ssr: join(project, 'electron/host-main.ts'), outDir, target: 'node20', minify: false, rolldownOptions: { output: { entryFileNames: 'host.js' } } },
  });
  await mkdir(join(outDir, '..', 'renderer'), { recursive: true });
  await writeFile(join(outDir, '..', 'renderer', 'index.html'), '<!doctype html><title>Polkupaja</title>');
  return join(outDir, 'host.js');
}

export interface HostProcess {
  readonly port: number;
  readonly key: string;
  readonly pid: number;
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  /** Resolves when the process has ended. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Starts the real program and reads its address and key from what it prints. */
export async function startHostProcess(script: string, dataDir: string): Promise<HostProcess> {
  const child: ChildProcess = spawn(process.execPath, [script], {
    // Not the ports that every other host on this computer tries too: a guest of a killed host would meet another one there.
    env: { ...process.env, POLKUPAJA_DATA_DIR: dataDir, POLKUPAJA_PORT: '0', POLKUPAJA_GUEST_PORT: '0', POLKUPAJA_ADDRESS: '127.0.0.1', LANG: 'fi_FI.UTF-8' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => child.on('close', (code, signal) => resolve({ code, signal })));
  const { port, key } = await new Promise<{ port: number; key: string }>((resolve, reject) => {
    void ended.then(() => reject(new Error('the host ended before it was ready')));
    createInterface({ input: child.stdout ?? process.stdin }).on('line', (line) => {
      const match = /^http:\/\/[^:]+:(\d+)\/#host=([0-9a-f]{32})$/.exec(line);
      if (match) resolve({ port: Number(match[1]), key: match[2] ?? '' });
    });
  });
  return {
    port,
    key,
    pid: child.pid ?? 0,
    async call(name, input) {
      const response = await fetch(`http://127.0.0.1:${port}/rpc/${name}`, { method: 'POST', headers: { authorization: `Bearer ${key}` }, body: JSON.stringify(input) });
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return CONTRACT[name].output.parse(await response.json()) as never;
    },
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}
