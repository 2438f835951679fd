import { BrowserWindow, ipcMain, powerSaveBlocker, type IpcMainEvent, type Session } from 'electron';
import { z } from 'zod';
import { ENGINE_HEARTBEAT_MS, type EngineAssignment, type EngineReport } from '../../shared/ipc';
import type { HostCore } from '../host';
import { CHANNELS } from '../ipc/channels';
import { isOwnMainFrame } from '../ipc/own-main-frame';
import { appUrl } from '../platform/app-url';
import { pagePreferences } from '../platform/windows';
import { createWatchdog } from './watchdog';

const engineReport = z.object({ boards: z.number().int().nonnegative(), channels: z.number().int().nonnegative() });

/** Between deaths, so that an engine that dies at once doesn't eat the computer. Doubles up to the last. */
const RESTART_DELAYS_MS = [0, 500, 1_000, 2_000, 5_000, 10_000] as const;

/** A page that hangs badly enough outlives its window. */
function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has gone by itself.
  }
}

/** After a minute of health the next death is a first one again. */
const HEALTHY_HEARTBEATS = 30;

export interface EngineOptions {
  readonly host: HostCore;
  readonly preload: string;
  /** Apart from the facilitator's window, so that the two never share a process: one's death isn't the other's. */
  readonly session: Session;
  readonly log: (event: string, details?: Readonly<Record<string, string | number | boolean>>) => void;
}

export interface Engine {
  /** The engine's last word about itself; null while there is none. */
  report(): EngineReport | null;
  close(): void;
}

/**
 * Keeps the hub alive as long as any board is hosted: a hidden window that is made with the first hosted board,
 * replaced when it dies or falls silent, and closed with the last. The display stays awake meanwhile, for a sleeping
 * laptop hosts nobody.
 */
export function keepEngine({ host, preload, session, log }: EngineOptions): Engine {
  let window: BrowserWindow | null = null;
  let blocker: number | null = null;
  let report: EngineReport | null = null;
  let deaths = 0;
  let heartbeats = 0;
  let restart: NodeJS.Timeout | undefined;

  const assignment = (): EngineAssignment => ({
    socketBase: host.inner.socketBase,
    session: host.engineSession(),
    boards: host.hostedBoards.get().map((board) => board.boardId),
    workshops: [...new Set(host.hostedBoards.get().map((board) => board.workshopId))],
  });

  const watchdog = createWatchdog({ tickMs: ENGINE_HEARTBEAT_MS, patience: 7, startPatience: 20, onSilent: () => died('silent') });

  function open(): void {
    const opened = new BrowserWindow({
      show: false,
      width: 400,
      height: 300,
      // Hidden pages are slowed down and may be put to sleep; this one works for everybody.
      webPreferences: pagePreferences({ preload, session, backgroundThrottling: false, spellcheck: false }),
    });
    window = opened;
    opened.webContents.setWebRTCIPHandlingPolicy('default');
    opened.webContents.on('render-process-gone', (_event, details) => {
      if (window === opened) died(details.reason);
    });
    opened.on('unresponsive', () => {
      if (window === opened) died('unresponsive');
    });
    // Quitting asks every window to close; this one goes when `close` is called, after the person has agreed.
    opened.on('close', (event) => event.preventDefault());
    watchdog.start();
    opened.loadURL(appUrl('engine.html')).catch(() => {
      if (window === opened) died('load-failed');
    });
  }

  function drop(): void {
    watchdog.stop();
    clearTimeout(restart);
    const dropped = window;
    window = null;
    report = null;
    heartbeats = 0;
    host.setHub(false);
    // destroy, not close: a page that hangs doesn't answer to being asked.
    if (dropped !== null && !dropped.isDestroyed()) dropped.destroy();
  }

  function died(reason: string): void {
    const hanging = window === null || window.isDestroyed() ? 0 : window.webContents.getOSProcessId();
    drop();
    if (hanging !== 0) endProcess(hanging);
    const delayMs = RESTART_DELAYS_MS[Math.min(deaths, RESTART_DELAYS_MS.length - 1)] ?? 0;
    deaths += 1;
    log('engine-died', { reason, deaths, delayMs });
    restart = setTimeout(follow, delayMs);
  }

  /** Brings the window in line with what is hosted. */
  function follow(): void {
    const hosting = host.hostedBoards.get().length > 0;
    if (hosting && window === null) open();
    else if (hosting) window?.webContents.send(CHANNELS.engineAssignment, assignment());
    else drop();
    if (hosting && blocker === null) blocker = powerSaveBlocker.start('prevent-display-sleep');
    if (!hosting && blocker !== null) {
      powerSaveBlocker.stop(blocker);
      blocker = null;
    }
  }

  const isEngine = (event: IpcMainEvent): boolean => window !== null && event.sender === window.webContents && isOwnMainFrame(event);
  const onHello = (event: IpcMainEvent): void => {
    if (isEngine(event)) event.sender.send(CHANNELS.engineAssignment, assignment());
  };
  const onHeartbeat = (event: IpcMainEvent, said: unknown): void => {
    const parsed = engineReport.safeParse(said);
    if (!isEngine(event) || !parsed.success) return;
    watchdog.alive();
    if (report === null) host.setHub(true);
    report = parsed.data;
    heartbeats += 1;
    if (heartbeats === HEALTHY_HEARTBEATS) deaths = 0;
  };
  ipcMain.on(CHANNELS.engineHello, onHello);
  ipcMain.on(CHANNELS.engineHeartbeat, onHeartbeat);
  const unsubscribe = host.hostedBoards.subscribe(follow);
  follow();

  return {
    report: () => report,
    close() {
      unsubscribe();
      ipcMain.off(CHANNELS.engineHello, onHello);
      ipcMain.off(CHANNELS.engineHeartbeat, onHeartbeat);
      drop();
      if (blocker !== null) powerSaveBlocker.stop(blocker);
      blocker = null;
    },
  };
}
