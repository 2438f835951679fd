import { z } from 'zod';
import { SCHEMA_VERSION } from '../doc/schema';
import { PROTOCOL_VERSION } from './version';

/*
 * What a facilitator's app asks a region server beside the contract's calls (`/rpc/…`), with the key that an
 * administrator handed out as `Authorization: Bearer <key>`.
 *
 * GET  /region/version           anybody   `regionVersion`
 * PUT  /region/workshops/<id>    the key   the workshop's file (`.polku`) as the body; opens it there, or brings what is
 *                                          new in it into the workshop that is there. Answers `regionTaken`.
 * GET  /region/workshops/<id>/boxes   the key   ballots and answers of the own workshop, as `regionBoxes`
 */
export const REGION_PATH = '/region/';
export const REGION_VERSION_PATH = '/region/version';
export const regionWorkshopPath = (workshopId: string): string => `${REGION_PATH}workshops/${workshopId}`;

export const regionVersion = z.object({ product: z.literal('polkupaja'), protocol: z.number(), schema: z.number() });
export const REGION_VERSION = { product: 'polkupaja', protocol: PROTOCOL_VERSION, schema: SCHEMA_VERSION } as const satisfies z.infer<typeof regionVersion>;

export const regionBoxesPath = (workshopId: string): string => `${regionWorkshopPath(workshopId)}/boxes`;
/** Each as it lies on the disk, with its checksum. */
export const regionBoxes = z.object({ boxes: z.array(z.object({ id: z.string().regex(/^[0-9a-z]{1,64}$/), text: z.string() })).max(1_000) });

export const regionTaken = z.object({ workshopId: z.string() });

/** Why a server does not take a workshop; closed list. `owned`: somebody else has it there. */
export const REGION_REFUSALS = { OWNED: 409, FULL: 409, FILE_DAMAGED: 422, FILE_NEWER: 426 } as const;
export type RegionRefusal = keyof typeof REGION_REFUSALS;
