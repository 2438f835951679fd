import { BrowserWindow, screen, type WebContents } from 'electron';
import { appUrl } from './app-url';
import { pagePreferences } from './windows';

interface ProjectorWindows {
  /** Shows the workshop's projector face, on another screen where there is one. Brings an open one forward. */
  open(workshopId: string): Promise<boolean>;
}

/** A window for the screen in the room. It only looks: `onWindow` gives it the few calls that it needs. */
export function projectorWindows(preload: string, onWindow: (contents: WebContents) => void): ProjectorWindows {
  const open = new Map<string, BrowserWindow>();
  return {
    async open(workshopId) {
      const there = open.get(workshopId);
      if (there && !there.isDestroyed()) {
        there.show();
        return true;
      }
      const other = screen.getAllDisplays().find(({ id }) => id !== screen.getPrimaryDisplay().id);
      const window = new BrowserWindow({
        width: 1280,
        height: 720,
        ...(other && { x: other.workArea.x, y: other.workArea.y, fullscreen: true }),
        autoHideMenuBar: true,
        backgroundColor: '#FFFFFF',
        title: 'Polkupaja',
        webPreferences: pagePreferences({ preload }),
      });
      open.set(workshopId, window);
      window.on('closed', () => open.delete(workshopId));
      onWindow(window.webContents);
      await window.loadURL(`${appUrl('index.html')}#/projector/${workshopId}`);
      return true;
    },
  };
}
