import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';

export interface ServedPage {
  /** With a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Builds a page of `tests/support/pages` and serves it on a free port. For tests of one part in a real browser. */
export const servePage = (name: 'canvas' | 'report' | 'text-editor'): Promise<ServedPage> => serveBuilt(fileURLToPath(new URL(`./pages/${name}/`, import.meta.url)));

/** Builds the page in a folder as it is shipped and serves it on a free port. */
export async function serveBuilt(root: string): Promise<ServedPage> {
  const outDir = await mkdtemp(join(tmpdir(), 'polkupaja-page-'));
  await asShipped(() => build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false }, minify: false, reportCompressedSize: false, chunkSizeWarningLimit: 20_000 },
  }));
  const server = await preview({ configFile: false, root, logLevel: 'error', build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  const [url] = server.resolvedUrls?.local ?? [];
  if (!url) throw new Error('The test page is served nowhere.');
  return {
    url,
    async close() {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

/** The test runner's own NODE_ENV would bring React's development build: several times slower with every key. */
async function asShipped<T>(run: () => Promise<T>): Promise<T> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    return await run();
  } finally {
    process.env.NODE_ENV = before;
  }
}
