import { strFromU8 } from 'fflate';
import * as Y from 'yjs';
import { boardRoots, SCHEMA_VERSION } from '../../../shared/doc';
import { createT } from '../../../shared/i18n';
import { LANGUAGES } from '../../../shared/kernel/language';
import { readWorkshop, writeMember, writeWorkshop } from '../../../shared/protocol';
import { shownAssets } from '../assets/references';
import { unsealBox } from '../boxes/box-files';
import { replicaOf } from '../store/snapshot';
import { MAX_FILE_BYTES } from './limits';
import type { Manifest } from './manifest';
import { readManifest } from './read-polku';
import { wholeParts } from './whole-parts';
import { sha256, type PolkuContent } from './write-polku';

/** What could be read of a damaged `.polku` file, and what could not. */
export interface Salvage {
  /** Made whole: its groups are those whose boards were read. */
  readonly content: PolkuContent;
  /** The workshop's own document (names, dates, participants) was not there. */
  readonly withoutWorkshop: boolean;
  /** Names of the groups whose boards are missing, where the workshop's document tells them. */
  readonly missingGroups: readonly string[];
  readonly missingImages: number;
  readonly missingBoxes: number;
  /** The file's own list of what is in it can't be read: more may be missing than is known. */
  readonly withoutList: boolean;
}

type Doc = { readonly id: string; readonly state: Uint8Array };

const DOC_NAME = /^docs\/(workshop|board)-([0-9a-z]{1,64})\.yjs$/;

/** Null when not one group's board is whole. A newer file is none of ours to repair. */
export function salvagePolku(bytes: Uint8Array): Salvage | null {
  if (bytes.length > MAX_FILE_BYTES) return null;
  const parts = wholeParts(bytes);
  const read = readManifest(Object.fromEntries(parts));
  if (!read.ok && read.error === 'file-newer') return null;
  const manifest = read.ok ? read.value : null;
  const boards = documents(parts, 'board', manifest).filter(isBoard);
  if (boards.length === 0) return null;
  const found = documents(parts, 'workshop', manifest)[0];
  const doc = (found && replicaOf([found.state])) ?? workshopFor(boards, manifest?.title ?? '');
  const withoutWorkshop = !found;
  const missingGroups = leaveOutGroups(doc, new Set(boards.map(({ id }) => id)));
  const title = readWorkshop(doc, '').title;
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  const images = imagesOf(parts, manifest, boards);
  const boxes = boxesOf(parts);
  return {
    content: { title, workshop: { id: found?.id ?? manifest?.workshop.id ?? 'lost', state }, boards, images, boxes },
    withoutWorkshop,
    missingGroups,
    missingImages: missingImages(boards, manifest, images),
    missingBoxes: Math.max(0, (manifest?.boxes.length ?? boxes.length) - boxes.length),
    withoutList: manifest === null,
  };
}

/** By the manifest where there is one: a document whose sum it does not know is not what was saved. */
function documents(parts: ReadonlyMap<string, Uint8Array>, kind: 'workshop' | 'board', manifest: Manifest | null): Doc[] {
  const sums = manifest && new Map([manifest.workshop, ...manifest.boards].map((entry) => [entry.path, entry.sha256]));
  return [...parts].flatMap(([name, state]) => {
    const [, of, id] = DOC_NAME.exec(name) ?? [];
    return of === kind && id !== undefined && (!sums || sums.get(name) === sha256(state)) ? [{ id, state }] : [];
  });
}

/** Its own id counts: without the manifest nothing else vouches for a part's name. */
function isBoard({ id, state }: Doc): boolean {
  const doc = replicaOf([state]);
  const meta = doc ? boardRoots(doc).meta : null;
  const [schema, boardId] = [meta?.get('schema'), meta?.get('boardId')];
  doc?.destroy();
  return boardId === id && typeof schema === 'number' && schema <= SCHEMA_VERSION;
}

/** Takes out the groups whose boards are missing; their people are in no group then. Returns the groups' names. */
function leaveOutGroups(doc: Y.Doc, boards: ReadonlySet<string>): string[] {
  const { groups, members } = readWorkshop(doc, '');
  const gone = groups.filter(({ boardId }) => !boards.has(boardId));
  const ids = new Set(gone.map(({ id }) => id));
  doc.transact(() => {
    for (const id of ids) doc.getMap('groups').delete(id);
    for (const member of members) if (ids.has(member.groupId)) writeMember(doc, { ...member, groupId: '' });
  });
  return gone.map(({ name }) => name);
}

/** A workshop around boards that have lost theirs. What the boards know of it is their language and template. */
function workshopFor(boards: readonly Doc[], title: string): Y.Doc {
  const first = replicaOf([boards[0]?.state ?? new Uint8Array()]);
  const meta = first ? boardRoots(first).meta : null;
  const language = LANGUAGES.find((candidate) => candidate === meta?.get('language')) ?? 'fi';
  const templateId = String(meta?.get('templateId') ?? '');
  first?.destroy();
  const t = createT(language);
  const doc = new Y.Doc();
  const groups = boards.map(({ id }, index) => ({ id: `g${index + 1}`, name: t('host.groupName', { number: index + 1 }), boardId: id }));
  writeWorkshop(doc, { title: title || t('files.nameless'), region: '', date: '', language, templateId, dataNotice: '', groups });
  return doc;
}

/** Without the manifest nobody knows whose an image is: then every board may show it, as its own picture says. */
function imagesOf(parts: ReadonlyMap<string, Uint8Array>, manifest: Manifest | null, boards: readonly Doc[]): PolkuContent['images'] {
  return [...parts].flatMap(([name, bytes]) => {
    const sum = /^images\/([0-9a-f]{64})$/.exec(name)?.[1];
    if (sum === undefined || sha256(bytes) !== sum) return [];
    const owners = manifest ? manifest.images.find((image) => image.sha256 === sum)?.boards : boards.map(({ id }) => id);
    return owners ? [{ bytes, boards: owners }] : [];
  });
}

/** Of those that the file lists and those that the boards show. */
function missingImages(boards: readonly Doc[], manifest: Manifest | null, found: PolkuContent['images']): number {
  const docs = boards.flatMap(({ state }) => replicaOf([state]) ?? []);
  const wanted = new Set([...shownAssets(docs), ...(manifest?.images.map((image) => image.sha256) ?? [])]);
  for (const doc of docs) doc.destroy();
  for (const { bytes } of found) wanted.delete(sha256(bytes));
  return wanted.size;
}

const boxesOf = (parts: ReadonlyMap<string, Uint8Array>): PolkuContent['boxes'] =>
  [...parts].flatMap(([name, bytes]) => {
    const id = /^boxes\/([0-9a-z]{1,64})$/.exec(name)?.[1];
    const text = strFromU8(bytes);
    return id !== undefined && unsealBox(text) !== null ? [{ id, text }] : [];
  });
