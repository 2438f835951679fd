import { z } from 'zod';
import { webLink } from './announcements';
import { recordRoot } from './record-root';

/** The link of a group's video room, by group; of the main room under `main`. */
export const rooms = recordRoot('rooms', z.object({ url: webLink }));
