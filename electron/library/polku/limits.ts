import { MAX_ASSETS_PER_WORKSHOP } from '../../../shared/protocol';

const MIB = 1024 * 1024;

/** Larger files are refused unread. */
export const MAX_FILE_BYTES = 256 * MIB;
/** Of one unpacked part, and of all together: a small file can unpack to a huge one. */
export const MAX_PART_BYTES = 128 * MIB;
export const MAX_UNPACKED_BYTES = 512 * MIB;
/** Votes and surveys of one workshop. */
export const MAX_BOXES = 500;
export const MAX_PARTS = 256 + MAX_BOXES + MAX_ASSETS_PER_WORKSHOP;
