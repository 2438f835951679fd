import { join } from 'node:path';
import { boardDocName } from '../../../shared/doc';
import type { DocStore } from '../types';
import type { PolkuContent } from '../polku/write-polku';
import { snapshotsOf } from '../store/keys';
import type { Level } from '../store/open-level';
import { openSnapshot, replicaOf } from '../store/snapshot';
import { AssetFiles } from './asset-files';
import { AssetIndex } from './asset-index';
import { describeAsset, FileAssetStore } from './asset-store';
import { shownAssets } from './references';

/** The images of a library: files in `images/` of its folder. `load` before use. */
export function createAssets(level: Level, now: () => number, boardsBeside: (boardId: string) => readonly string[]): { readonly store: FileAssetStore; readonly load: () => Promise<void> } {
  const files = new AssetFiles(join(level.location, 'images'));
  const index = new AssetIndex();
  return {
    store: new FileAssetStore(level, files, index, { now, boardsBeside }),
    load: () => index.load(level, (assetId) => describeAsset(files, assetId)),
  };
}

/** The bytes by board, under the boards' new ids. */
export function assetsOfBoards(images: PolkuContent['images'], boardIds: ReadonlyMap<string, string>): Map<string, Uint8Array[]> {
  const byBoard = new Map<string, Uint8Array[]>();
  for (const { bytes, boards } of images) {
    for (const board of new Set(boards)) {
      const id = boardIds.get(board);
      if (id !== undefined) byBoard.set(id, [...(byBoard.get(id) ?? []), bytes]);
    }
  }
  return byBoard;
}

const BOARD_PREFIX = boardDocName('');

/** After a board was compacted: images that none of its kept states shows grow old. A board that can't be read whole loses nothing. */
export async function sweepBoard(store: FileAssetStore, level: Level, docs: DocStore, docName: string): Promise<void> {
  const boardId = docName.slice(BOARD_PREFIX.length);
  if (!docName.startsWith(BOARD_PREFIX) || store.list(boardId).length === 0) return;
  const { updates, damaged } = await docs.load(docName);
  if (damaged) return;
  const states = [replicaOf(updates)];
  for await (const [key, record] of level.iterator(snapshotsOf(docName))) {
    const snapshot = openSnapshot(key, record);
    states.push(snapshot && replicaOf([snapshot.state]));
  }
  const whole = states.flatMap((state) => state ?? []);
  if (whole.length === states.length) await store.sweep(boardId, shownAssets(whole));
  for (const state of whole) state.destroy();
}
