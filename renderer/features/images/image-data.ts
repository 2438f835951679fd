import type { BoardOutline } from '../../../shared/outline';
import type { AssetClient } from './asset-client';

const CHUNK = 0x8000;

async function dataUrlOf(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return `data:${blob.type};base64,${btoa(text)}`;
}

/** A board's images as data URLs by their asset's id, for pictures that can fetch nothing. What can't be had is left out. */
export async function imageDataOf(outline: BoardOutline, client: Pick<AssetClient, 'get'>): Promise<Record<string, string>> {
  const data: Record<string, string> = {};
  const assetIds = new Set(outline.pages.flatMap((page) => page.images.map(({ assetId }) => assetId)));
  for (const assetId of assetIds) {
    const found = await client.get(assetId);
    if (found && found !== 'away') data[assetId] = await dataUrlOf(found);
  }
  return data;
}
