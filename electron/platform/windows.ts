import { BrowserWindow, screen, type BrowserWindowConstructorOptions, type WebPreferences } from 'electron';
import type { SettingsStore } from './settings-file';

/** The least of rights: pages are pages, also ours. */
export function pagePreferences(more: WebPreferences): WebPreferences {
  return {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    ...more,
  };
}

const MIN = { width: 1024, height: 700 } as const;
const FIRST = { width: 1360, height: 860 } as const;

/** Where the window was, if that place is still on a screen. */
function lastPlace(settings: SettingsStore): BrowserWindowConstructorOptions {
  const last = settings.get().window;
  if (last === null) return FIRST;
  const { workArea } = screen.getDisplayMatching(last);
  const seen =
    last.x < workArea.x + workArea.width && last.x + last.width > workArea.x && last.y < workArea.y + workArea.height && last.y + last.height > workArea.y;
  const size = { width: last.width, height: last.height };
  return seen ? { x: last.x, y: last.y, ...size } : size;
}

/** The facilitator's window: shown once it has something to show, remembers its place. */
export function createMainWindow(options: { preload: string; settings: SettingsStore }): BrowserWindow {
  const { settings } = options;
  const window = new BrowserWindow({
    ...lastPlace(settings),
    minWidth: MIN.width,
    minHeight: MIN.height,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#F5F7F8',
    title: 'Polkupaja',
    webPreferences: pagePreferences({ preload: options.preload, spellcheck: true }),
  });
  if (settings.get().window?.maximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  // What people wrote is with the host; the page comes back with it.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload();
  });
  window.on('close', () => {
    void settings.change({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } });
  });
  return window;
}
