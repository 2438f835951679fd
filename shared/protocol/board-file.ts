import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { z } from 'zod';
import { err, ok, type Result } from '../kernel/result';

/*
 * A group's board as a page holds it, in a file: to be brought along when the workshop's host is at another address now,
 * or lost. What is in it already does no harm; what is missing there comes with it.
 */
export const BOARD_FILE_EXTENSION = 'polkutaulu';
/** Of the file; a board of 20 MB with room to grow, as base64. */
export const MAX_BOARD_FILE_CHARACTERS = 80_000_000;

const boardFile = z.object({ format: z.literal('polkupaja-board'), version: z.number().int(), workshopId: z.string().max(64), boardId: z.string().max(64), state: z.string() });

export interface BoardFile {
  readonly workshopId: string;
  readonly boardId: string;
  readonly state: Uint8Array;
}

export function writeBoardFile(doc: Y.Doc, { workshopId, boardId }: Pick<BoardFile, 'workshopId' | 'boardId'>): string {
  return JSON.stringify({ format: 'polkupaja-board', version: 1, workshopId, boardId, state: toBase64(Y.encodeStateAsUpdate(doc)) });
}

export function readBoardFile(text: string): Result<BoardFile, 'damaged' | 'newer'> {
  try {
    const parsed = boardFile.safeParse(text.length > MAX_BOARD_FILE_CHARACTERS ? null : JSON.parse(text));
    if (!parsed.success) return err('damaged');
    if (parsed.data.version > 1) return err('newer');
    const state = fromBase64(parsed.data.state);
    // A damaged state must not touch the board: a throw-away twin tries it first.
    const twin = new Y.Doc();
    Y.applyUpdate(twin, state);
    const whole = twin.store.pendingStructs === null && twin.store.pendingDs === null;
    twin.destroy();
    return whole ? ok({ workshopId: parsed.data.workshopId, boardId: parsed.data.boardId, state }) : err('damaged');
  } catch {
    return err('damaged');
  }
}
