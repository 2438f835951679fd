import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Template } from '../../shared/templates';

export const TEMPLATES_FOLDER = join(import.meta.dirname, '../../shared/templates');

/** Every template by its folder: what `<folder>/index.ts` exports. A test that loops over these needs no change when one is added. */
export async function discoverTemplates(folder = TEMPLATES_FOLDER): Promise<Map<string, Template>> {
  const found = new Map<string, Template>();
  const entries = await readdir(folder, { withFileTypes: true });
  for (const { name } of entries.filter((entry) => entry.isDirectory()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    // An empty folder is nothing to git, and nothing here.
    if ((await readdir(join(folder, name))).length === 0) continue;
    const module = (await import(/* @vite-ignore */ pathToFileURL(join(folder, name, 'index.ts')).href)) as Record<string, unknown>;
    const template = Object.values(module).find((value): value is Template => typeof value === 'object' && value !== null && 'pages' in value && 'phases' in value);
    if (!template) throw new Error(`${name} exports no template`);
    found.set(name, template);
  }
  return found;
}
