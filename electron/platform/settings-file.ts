import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { LANGUAGES } from '../../shared/kernel/language';
import { createObservable, type Observable } from '../../shared/kernel/observable';
import { writeFileAtomically } from './atomic-file';

/** What the person has chosen, and where the window was. A newer version's additional entries are kept. */
const settingsSchema = z.looseObject({
  language: z.enum(LANGUAGES).nullable().default(null),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  window: z
    .object({ x: z.number().int(), y: z.number().int(), width: z.number().int().positive(), height: z.number().int().positive(), maximized: z.boolean() })
    .nullable()
    .default(null),
});
export type Settings = z.infer<typeof settingsSchema>;

export interface SettingsStore extends Observable<Settings> {
  /** Resolves when the change is on disk, or when it can't be written (the change holds until the app ends). */
  change(change: Partial<Settings>): Promise<void>;
  /** Resolves when everything asked for so far has been written; to be awaited before the process ends. */
  settled(): Promise<void>;
}

const DEFAULTS: Settings = settingsSchema.parse({});

/**
 * Opens the settings at `path`. A damaged file never stops the start: it is kept beside as `….damaged` for whoever
 * wants to look at it, and the defaults hold.
 */
export async function openSettings(path: string): Promise<SettingsStore> {
  const settings = createObservable(await read(path));
  let writing: Promise<void> = Promise.resolve();
  return {
    get: settings.get,
    subscribe: settings.subscribe,
    async change(change) {
      settings.set({ ...settings.get(), ...change });
      const text = `${JSON.stringify(settings.get(), null, 2)}\n`;
      // One after the other, so that an earlier state never lands on a later one.
      writing = writing.then(async () => {
        await mkdir(dirname(path), { recursive: true }).catch(() => undefined);
        await writeFileAtomically(path, new TextEncoder().encode(text));
      });
      await writing;
    },
    settled: () => writing,
  };
}

async function read(path: string): Promise<Settings> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return DEFAULTS;
  }
  try {
    return settingsSchema.parse(JSON.parse(text));
  } catch {
    await rename(path, `${path}.damaged`).catch(() => undefined);
    return DEFAULTS;
  }
}
