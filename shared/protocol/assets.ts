import { z } from 'zod';
import { IMAGE_TYPES } from './image-header';

/**
 * Images beside the documents. `POST <path><board>` with the bytes as the body and `GET <path><board>/<asset>`, both
 * with `Authorization: Bearer <session>`; refusals come as on the other calls.
 */
export const ASSETS_PATH = '/api/assets/';

const MIB = 1024 * 1024;
/** Of one board, and of a whole workshop (which must fit in a `.polku` file). */
export const MAX_ASSETS_PER_BOARD = 100;
export const MAX_ASSET_BYTES_PER_BOARD = 40 * MIB;
export const MAX_ASSETS_PER_WORKSHOP = 1_000;
export const MAX_ASSET_BYTES_PER_WORKSHOP = 96 * MIB;

/** SHA-256 of the stored bytes, as hexadecimal. */
export const ASSET_ID = /^[0-9a-f]{64}$/;
const BOARD_ID = /^[0-9a-z]{1,64}$/;

export const assetFacts = z.object({
  assetId: z.string().regex(ASSET_ID),
  type: z.enum(IMAGE_TYPES),
  bytes: z.number().int().positive(),
  widthPx: z.number().int().positive(),
  heightPx: z.number().int().positive(),
});
export type AssetFacts = z.infer<typeof assetFacts>;

/** Refusals of an image, beside those of every call: not one; no room left on the board; no room left on the host's disk. */
export const ASSET_REFUSALS = { NOT_AN_IMAGE: 415, NO_ROOM: 409, DISK_FULL: 507 } as const;
export type AssetRefusal = keyof typeof ASSET_REFUSALS;

export const boardAssetsPath = (boardId: string): string => `${ASSETS_PATH}${boardId}`;
export const assetPath = (boardId: string, assetId: string): string => `${ASSETS_PATH}${boardId}/${assetId}`;

/** Null for anything but the two forms: nothing is decoded, so no path leads elsewhere. */
export function parseAssetPath(path: string): { readonly boardId: string; readonly assetId: string | null } | null {
  if (!path.startsWith(ASSETS_PATH)) return null;
  const [boardId = '', assetId, ...more] = path.slice(ASSETS_PATH.length).split('/');
  if (!BOARD_ID.test(boardId) || more.length > 0 || (assetId !== undefined && !ASSET_ID.test(assetId))) return null;
  return { boardId, assetId: assetId ?? null };
}
