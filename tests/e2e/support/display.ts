import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { hasDisplay } from '../../../build/provision/display.mjs';

/**
 * Global set-up of the tests with windows: a virtual display of their own where there is none, for everything that
 * they start. Returns what ends it.
 */
export async function setup(): Promise<(() => void) | undefined> {
  if (hasDisplay()) return undefined;
  // Xvfb chooses a free number and writes it to the descriptor it is given.
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise<string>((resolve, reject) => {
    xvfb.once('error', () => reject(new Error('These tests need a display or Xvfb (Debian: apt-get install xvfb).')));
    xvfb.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
    createInterface(xvfb.stdio[3] as Readable).once('line', resolve);
  });
  process.env.DISPLAY = `:${number}`;
  return () => {
    xvfb.kill();
  };
}
