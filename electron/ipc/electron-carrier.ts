import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { createDispatch, type CallName, type CallReply, type Handlers } from '../../shared/ipc';
import { CHANNELS } from './channels';
import { isOwnMainFrame } from './own-main-frame';

/** Which calls a window may make; a window that isn't listed may make none. */
export type AllowedCalls = (contents: WebContents) => 'all' | readonly CallName[] | null;

export type CarrierLog = (event: string, details: Readonly<Record<string, string>>) => void;

/**
 * Carries the contract over IPC. Every call answers with a `CallReply`: failures are names, never messages or stacks,
 * for those may hold what people wrote.
 */
export function carryOverIpc(handlers: Handlers, allowed: AllowedCalls, log: CarrierLog): () => void {
  const dispatch = createDispatch(handlers, (name, failure, error) => {
    log(failure, { call: name, error: error instanceof Error ? error.name : typeof error });
  });
  ipcMain.handle(CHANNELS.call, async (event: IpcMainInvokeEvent, name: unknown, input: unknown): Promise<CallReply> => {
    const calls = isOwnMainFrame(event) ? allowed(event.sender) : null;
    if (calls === null || (calls !== 'all' && !calls.some((call) => call === name))) {
      log('call-refused', { name: typeof name === 'string' ? name.slice(0, 40) : typeof name });
      return { ok: false, error: 'not-allowed' };
    }
    return dispatch(name, input);
  });
  return () => ipcMain.removeHandler(CHANNELS.call);
}
