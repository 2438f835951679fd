import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { inProject } from '../../../build/bundle/paths';

/** Builds scripts (by name, paths from the project's root) and a page for each: `<name>.html`. Returns the folder. */
export async function buildPages(scripts: Readonly<Record<string, string>>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'polkupaja-pages-'));
  await build({
    configFile: false,
    root: inProject('.'),
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: dir,
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(scripts).map(([name, path]) => [name, inProject(path)])),
        // One script alone is one file, which can be put into any page.
        output: { entryFileNames: '[name].js', codeSplitting: Object.keys(scripts).length > 1 },
      },
    },
  });
  for (const name of Object.keys(scripts)) {
    await writeFile(join(dir, `${name}.html`), `<!doctype html><meta charset="utf-8"><title>${name}</title><script type="module" src="/${name}.js"></script>`);
  }
  return dir;
}
