import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from './region-process';

export interface RedisProcess {
  readonly url: string;
  /** SIGSTOP and SIGCONT make it hang and go on. */
  kill(signal: NodeJS.Signals): void;
  end(): Promise<void>;
}

/** Debian's `redis-server` on a free port of loopback, keeping nothing. */
export async function startRedis(): Promise<RedisProcess> {
  const port = await freePort();
  const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    void ended.then(() => reject(new Error('redis-server ended')));
    child.stdout.on('data', (chunk) => {
      if (String(chunk).includes('Ready to accept connections')) resolve();
    });
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    kill: (signal) => void child.kill(signal),
    async end() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
