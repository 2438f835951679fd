import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const built = new Map<string, Promise<string>>();

/** Bundles a script of this folder for plain Node, once per run; resolves to its path. */
export function buildScript(name: string): Promise<string> {
  const path = built.get(name) ?? bundle(name);
  built.set(name, path);
  return path;
}

async function bundle(name: string): Promise<string> {
  const outDir = join(fileURLToPath(new URL('../../', import.meta.url)), '.cache', 'crash', name);
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['classic-level'] },
    build: { ssr: fileURLToPath(new URL(`./${name}.ts`, import.meta.url)), outDir, target: 'node20', minify: false },
  });
  return join(outDir, `${name}.js`);
}
