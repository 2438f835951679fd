import { createHash } from 'node:crypto';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { SCHEMA_VERSION } from '../../../shared/doc';
import type { BoxContent } from '../boxes/box-files';
import { MANIFEST_NAME, MANIFEST_SUM_NAME, POLKU_FORMAT_VERSION, VERSION_WITHOUT_BOXES, type Manifest } from './manifest';

export interface PolkuContent {
  readonly title: string;
  /** States as Yjs updates. */
  readonly workshop: { readonly id: string; readonly state: Uint8Array };
  readonly boards: readonly { readonly id: string; readonly state: Uint8Array }[];
  readonly images: readonly PolkuImage[];
  /** Ballots and answers. */
  readonly boxes: readonly BoxContent[];
}

export interface PolkuImage {
  readonly bytes: Uint8Array;
  /** Boards that it belongs to. */
  readonly boards: readonly string[];
}

export const imagePath = (assetId: string): string => `images/${assetId}`;
export const boxPath = (id: string): string => `boxes/${id}`;
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A `.polku` file: a zip of `manifest.json` (versions, checksums) and one Yjs state per document. `savedAt` in ms since 1970. */
export function writePolku(content: PolkuContent, savedAt: number): Uint8Array {
  const files: Zippable = {};
  const put = (path: string, id: string, state: Uint8Array): Manifest['workshop'] => {
    files[path] = [state, { level: 6 }];
    return { path, id, bytes: state.length, sha256: sha256(state) };
  };
  const manifest: Manifest = {
    format: 'polku',
    formatVersion: content.boxes.length > 0 ? POLKU_FORMAT_VERSION : VERSION_WITHOUT_BOXES,
    schemaVersion: SCHEMA_VERSION,
    title: content.title,
    savedAt,
    workshop: put(`docs/workshop-${content.workshop.id}.yjs`, content.workshop.id, content.workshop.state),
    boards: content.boards.map(({ id, state }) => put(`docs/board-${id}.yjs`, id, state)),
    images: content.images.map(({ bytes, boards }) => {
      const sum = sha256(bytes);
      // Pictures don't get smaller, and stored as they are a damaged one spoils nothing but itself.
      files[imagePath(sum)] = [bytes, { level: 0 }];
      return { sha256: sum, boards: [...boards] };
    }),
    boxes: content.boxes.map(({ id, text }) => {
      const bytes = strToU8(text);
      files[boxPath(id)] = [bytes, { level: 6 }];
      return { id, sha256: sha256(bytes) };
    }),
  };
  const manifestBytes = strToU8(JSON.stringify(manifest, null, 1));
  return zipSync({ [MANIFEST_NAME]: [manifestBytes, { level: 0 }], [MANIFEST_SUM_NAME]: [strToU8(sha256(manifestBytes)), { level: 0 }], ...files });
}
