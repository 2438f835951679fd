import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

export interface HarnessServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the board harness from its sources on a free port of the loopback. */
export async function serveBoardHarness(): Promise<HarnessServer> {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const server = await createServer({
    configFile: false,
    root,
    cacheDir: `${root}/.cache/harness`,
    plugins: [react()],
    logLevel: 'warn',
    optimizeDeps: { entries: ['tests/support/board-harness/main.tsx'] },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (typeof address !== 'object' || address === null) throw new Error('The harness has no port.');
  return { url: `http://127.0.0.1:${address.port}/tests/support/board-harness/index.html`, close: () => server.close() };
}
