import { z } from 'zod';
import { ASSET_ID, MAX_ASSETS_PER_WORKSHOP } from '../../../shared/protocol';
import { MAX_BOXES } from './limits';

/** Raised with every change of the file's shape that an older program could not read. */
export const POLKU_FORMAT_VERSION = 3;
/** What a file without ballots and answers is: version 3 has nothing else that is new, and older programs read it. */
export const VERSION_WITHOUT_BOXES = 2;
export const MANIFEST_NAME = 'manifest.json';
/** SHA-256 of the manifest, as hexadecimal: it holds the checksums of everything else. */
export const MANIFEST_SUM_NAME = 'manifest.sha256';

/** The names are a closed set, so a name that leads out of a folder never gets anywhere. */
export const PART_NAME = /^(manifest\.(json|sha256)|docs\/[0-9a-z-]{1,80}\.yjs|images\/[0-9a-f]{64}|boxes\/[0-9a-z]{1,64})$/;

const id = z.string().regex(/^[0-9a-z]{1,64}$/);
const entry = z.object({
  /** Where in the file. */
  path: z.string().regex(/^docs\/[0-9a-z-]{1,80}\.yjs$/),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What every version has: enough to tell a newer file from a damaged one. */
export const manifestVersions = z.object({ format: z.literal('polku'), formatVersion: z.number().int(), schemaVersion: z.number().int() });

export const manifest = manifestVersions.extend({
  title: z.string(),
  savedAt: z.number(),
  workshop: entry.extend({ id }),
  boards: z.array(entry.extend({ id })).max(200),
  /** Images at `images/<sha256>`, and the boards that each belongs to. Files of version 1 have none. */
  images: z
    .array(z.object({ sha256: z.string().regex(ASSET_ID), boards: z.array(id).max(200) }))
    .max(MAX_ASSETS_PER_WORKSHOP)
    .default([]),
  /** Ballots and answers at `boxes/<id>`. Files before version 3 have none. */
  boxes: z
    .array(z.object({ id, sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .max(MAX_BOXES)
    .default([]),
});
export type Manifest = z.infer<typeof manifest>;
