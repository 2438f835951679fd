import * as Y from 'yjs';
import { boardRoots } from '../../../shared/doc';
import { ASSET_ID } from '../../../shared/protocol';

/** The images that a board's document shows, in any of its states that are kept. */
export function shownAssets(states: readonly Y.Doc[]): Set<string> {
  const shown = new Set<string>();
  for (const doc of states) {
    for (const image of boardRoots(doc).images.values() as Iterable<unknown>) {
      if (!(image instanceof Y.Map) || image.get('deleted') === true) continue;
      const assetId: unknown = image.get('assetId');
      if (typeof assetId === 'string' && ASSET_ID.test(assetId)) shown.add(assetId);
    }
  }
  return shown;
}
