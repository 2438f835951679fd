import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';
import { SCHEMA_VERSION } from '../../../shared/doc';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { MAX_FILE_BYTES, MAX_PARTS, MAX_PART_BYTES, MAX_UNPACKED_BYTES } from './limits';
import { manifest, MANIFEST_NAME, MANIFEST_SUM_NAME, manifestVersions, PART_NAME, POLKU_FORMAT_VERSION, type Manifest } from './manifest';
import { boxPath, imagePath, sha256, type PolkuContent, type PolkuImage } from './write-polku';

export type PolkuProblem = 'file-damaged' | 'file-newer';

function unpack(bytes: Uint8Array): Record<string, Uint8Array> | null {
  if (bytes.length > MAX_FILE_BYTES) return null;
  let parts = 0;
  let total = 0;
  const allowed = ({ name, originalSize }: UnzipFileInfo): boolean => {
    parts += 1;
    total += originalSize;
    // Thrown before anything of that size is allocated.
    if (parts > MAX_PARTS || originalSize > MAX_PART_BYTES || total > MAX_UNPACKED_BYTES || !PART_NAME.test(name)) throw new Error('refused');
    return true;
  };
  try {
    return unzipSync(bytes, { filter: allowed });
  } catch {
    return null;
  }
}

export function readManifest(parts: Readonly<Record<string, Uint8Array>>): Result<Manifest, PolkuProblem> {
  const part = parts[MANIFEST_NAME];
  const sum = parts[MANIFEST_SUM_NAME];
  if (part && sum && strFromU8(sum) !== sha256(part)) return err('file-damaged');
  let json: unknown;
  try {
    json = part && JSON.parse(strFromU8(part));
  } catch {
    return err('file-damaged');
  }
  const versions = manifestVersions.safeParse(json);
  if (!versions.success) return err('file-damaged');
  if (versions.data.formatVersion > POLKU_FORMAT_VERSION || versions.data.schemaVersion > SCHEMA_VERSION) return err('file-newer');
  const parsed = manifest.safeParse(json);
  return parsed.success && sum ? ok(parsed.data) : err('file-damaged');
}

/**
 * Reads and verifies a `.polku` file; every checksum is compared. Nothing is trusted but its own bounds. A file is read
 * whole or not at all: what a damaged one still holds is for `salvagePolku`, which says what is missing.
 */
export function readPolku(bytes: Uint8Array): Result<PolkuContent, PolkuProblem> {
  const parts = unpack(bytes);
  if (!parts) return err('file-damaged');
  const read = readManifest(parts);
  if (!read.ok) return read;
  const states: { id: string; state: Uint8Array }[] = [];
  for (const { id, path, bytes: length, sha256: sum } of [read.value.workshop, ...read.value.boards]) {
    const state = parts[path];
    if (!state || state.length !== length || sha256(state) !== sum) return err('file-damaged');
    states.push({ id, state });
  }
  const images: PolkuImage[] = [];
  for (const { sha256: sum, boards } of read.value.images) {
    const image = parts[imagePath(sum)];
    if (!image || sha256(image) !== sum) return err('file-damaged');
    images.push({ bytes: image, boards });
  }
  const boxes: { id: string; text: string }[] = [];
  for (const { id, sha256: sum } of read.value.boxes) {
    const box = parts[boxPath(id)];
    if (!box || sha256(box) !== sum) return err('file-damaged');
    boxes.push({ id, text: strFromU8(box) });
  }
  const [workshop, ...boards] = states;
  return workshop ? ok({ title: read.value.title, workshop, boards, images, boxes }) : err('file-damaged');
}
