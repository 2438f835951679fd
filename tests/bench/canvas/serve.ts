import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { inProject } from '../../../build/bundle/paths';

export interface ServedPage {
  /** With a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Builds a page of `tests/bench/pages` as the app is built (for production, minified) and serves it on a free port. */
export async function serveBenchPage(name: string): Promise<ServedPage> {
  const root = inProject(`tests/bench/pages/${name}`);
  const outDir = await mkdtemp(join(tmpdir(), 'polkupaja-bench-'));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: false, chunkSizeWarningLimit: 20_000 },
  });
  const server = await preview({ configFile: false, root, logLevel: 'error', build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  const [url] = server.resolvedUrls?.local ?? [];
  if (!url) throw new Error('The page is served nowhere.');
  return {
    url,
    async close() {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
