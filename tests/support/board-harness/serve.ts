import { fileURLToPath } from 'node:url';
import { serveBuilt, type ServedPage } from '../serve-page';

export type HarnessServer = ServedPage;

/** Builds the board harness and serves it on a free port of the loopback. */
export const serveBoardHarness = (): Promise<HarnessServer> => serveBuilt(fileURLToPath(new URL('.', import.meta.url)));
