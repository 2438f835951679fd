import { createHash } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as Y from 'yjs';
import { z } from 'zod';
import type { MovingOutcome } from '../../shared/ipc';
import { numberedFileName, safeFileName } from '../../shared/kernel/file-name';
import { parseTemplateFile, templateFile } from '../../shared/templates/machinery';
import { readPolku, type Library } from '../library';
import { writeFileAtomically } from '../platform/atomic-file';

/* A whole library as a folder: a `.polku` file for each workshop, a file for each own template, and last a list with checksums. */

const LIST = 'library.json';
const FORMAT_VERSION = 1;
const FILES_MAX = 100_000;
/** Longer ones of the same day are somebody's loop. */
const FOLDERS_TO_TRY = 1_000;

const entry = z.object({ file: z.string().min(1).max(255).refine((name) => basename(name) === name && name !== '.' && name !== '..'), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
const list = z.object({ formatVersion: z.number().int().positive(), workshops: z.array(entry).max(FILES_MAX), templates: z.array(entry).max(FILES_MAX) });
type Entry = z.infer<typeof entry>;

type Moved = Pick<Library, 'list' | 'info' | 'exportFile' | 'importFile' | 'templates'>;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const two = (part: number): string => String(part).padStart(2, '0');

/** Makes a new folder in `parent` and fills it. The list comes last: without it the folder counts as unfinished. */
export async function saveLibrary(library: Moved, parent: string, at: Date, name: string): Promise<MovingOutcome> {
  if (!(await stat(parent).catch(() => null))?.isDirectory()) return { kind: 'problem', problem: 'gone' };
  const folder = await newFolder(parent, `${name} ${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`);
  if (folder === null) return { kind: 'problem', problem: 'file-unwritable' };
  const left: string[] = [];
  const write = async (file: string, bytes: Uint8Array): Promise<Entry | 'disk-full' | 'file-unwritable'> => {
    const written = await writeFileAtomically(join(folder, file), bytes);
    if (!written.ok) return written.error === 'disk-full' ? 'disk-full' : 'file-unwritable';
    return { file, sha256: sha256(bytes) };
  };
  const workshops: Entry[] = [];
  for (const { id, title, damaged } of await library.list()) {
    const bytes = damaged ? null : await library.exportFile(id);
    if (!bytes) {
      left.push(title);
      continue;
    }
    const written = await write(safeFileName(`${[...title].slice(0, 40).join('')} ${id}`, 'polku'), bytes);
    if (typeof written === 'string') return { kind: 'problem', problem: written };
    workshops.push(written);
  }
  const templates: Entry[] = [];
  for (const template of await library.templates.all()) {
    const written = await write(safeFileName(`${[...template.name.fi].slice(0, 40).join('')} ${template.id}`, 'json'), new TextEncoder().encode(templateFile(template)));
    if (typeof written === 'string') return { kind: 'problem', problem: written };
    templates.push(written);
  }
  const ended = await write(LIST, new TextEncoder().encode(`${JSON.stringify({ formatVersion: FORMAT_VERSION, workshops, templates }, null, 2)}\n`));
  if (typeof ended === 'string') return { kind: 'problem', problem: ended };
  return { kind: 'saved', folder, workshops: workshops.length, templates: templates.length, left };
}

async function newFolder(parent: string, name: string): Promise<string | null> {
  for (let n = 1; n <= FOLDERS_TO_TRY; n += 1) {
    const folder = join(parent, numberedFileName(name, n));
    try {
      await mkdir(folder);
      return folder;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return null;
    }
  }
  return null;
}

/**
 * Adds what a folder of `saveLibrary` holds. A workshop that is here with everything that the file has is passed over;
 * one that is here and differs comes as a workshop of its own beside it. Own templates whose ids are taken stay as they are here.
 */
export async function bringLibrary(library: Moved, folder: string): Promise<MovingOutcome> {
  const read = await readList(folder);
  if (typeof read === 'string') return { kind: 'problem', problem: read };
  const left: string[] = [];
  let [workshops, known, templates] = [0, 0, 0];
  for (const one of read.workshops) {
    const bytes = await readWhole(folder, one);
    const isKnown = bytes && (await isHere(library, bytes));
    const added = bytes && !isKnown && (await library.importFile(bytes));
    if (isKnown) known += 1;
    else if (added && added.ok) workshops += 1;
    else left.push(one.file);
  }
  for (const one of read.templates) {
    const bytes = await readWhole(folder, one);
    const parsed = bytes && parseTemplateFile(new TextDecoder().decode(bytes));
    if (!parsed?.ok) left.push(one.file);
    else if (!(await library.templates.get(parsed.value.id))) {
      if (await library.templates.put(parsed.value)) templates += 1;
      else left.push(one.file);
    }
  }
  return { kind: 'brought', workshops, templates, known, left };
}

async function readList(folder: string): Promise<z.infer<typeof list> | 'gone' | 'no-library' | 'unfinished' | 'newer'> {
  if (!(await stat(folder).catch(() => null))?.isDirectory()) return 'gone';
  const text = await readFile(join(folder, LIST), 'utf8').catch(() => null);
  if (text === null) return 'no-library';
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'unfinished';
  }
  const version = list.pick({ formatVersion: true }).safeParse(json);
  if (version.success && version.data.formatVersion > FORMAT_VERSION) return 'newer';
  const parsed = list.safeParse(json);
  return parsed.success ? parsed.data : 'unfinished';
}

async function readWhole(folder: string, { file, sha256: sum }: Entry): Promise<Uint8Array | null> {
  const bytes = await readFile(join(folder, file)).catch(() => null);
  return bytes && sha256(bytes) === sum ? bytes : null;
}

/** Whether the library has the file's workshop with everything that the file says of it. */
async function isHere(library: Moved, bytes: Uint8Array): Promise<boolean> {
  const file = readPolku(bytes);
  if (!file.ok || !(await library.info(file.value.workshop.id))) return false;
  const own = await library.exportFile(file.value.workshop.id);
  const here = own && readPolku(own);
  if (!here?.ok) return false;
  const states = new Map([here.value.workshop, ...here.value.boards].map(({ id, state }) => [id, state]));
  return [file.value.workshop, ...file.value.boards].every(({ id, state }) => covers(states.get(id), state));
}

function covers(known: Uint8Array | undefined, told: Uint8Array): boolean {
  if (!known) return false;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, known);
  const before = Y.encodeStateAsUpdate(doc);
  Y.applyUpdate(doc, told);
  const isSame = Buffer.compare(before, Y.encodeStateAsUpdate(doc)) === 0;
  doc.destroy();
  return isSame;
}
