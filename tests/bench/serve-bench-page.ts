import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { inProject } from '../../build/bundle/paths';

/** Builds a page of `tests/bench/pages` as the app is built, for production and minified. */
export async function buildBenchPage(name: string): Promise<{ readonly dir: string; remove(): Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'polkupaja-bench-'));
  await build({
    configFile: false,
    root: inProject(`tests/bench/pages/${name}`),
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: dir, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: false, chunkSizeWarningLimit: 20_000 },
  });
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}

export interface ServedPage {
  /** With a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Builds such a page and serves it on a free port. */
export async function serveBenchPage(name: string): Promise<ServedPage> {
  const { dir, remove } = await buildBenchPage(name);
  const server = await preview({ configFile: false, root: inProject(`tests/bench/pages/${name}`), logLevel: 'error', build: { outDir: dir }, preview: { port: 0, host: '127.0.0.1' } });
  const [url] = server.resolvedUrls?.local ?? [];
  if (!url) throw new Error('The page is served nowhere.');
  return {
    url,
    async close() {
      await server.close();
      await remove();
    },
  };
}
