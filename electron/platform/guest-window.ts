import { BrowserWindow, session } from 'electron';
import { guardSession } from './guard-pages';
import { pagePreferences } from './windows';

/** Kept between starts, so that one finds one's seat again; apart from everything of the app's own. */
const PARTITION = 'persist:guest';

/**
 * Opens a host's front page in a window of its own: a stranger's page, without any bridge to this app. Resolves to
 * false, without a window, when nobody answers there.
 */
export async function openGuestWindow(link: URL): Promise<boolean> {
  const guests = session.fromPartition(PARTITION);
  guardSession(guests);
  const window = new BrowserWindow({
    width: 1360,
    height: 860,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#F5F7F8',
    webPreferences: pagePreferences({ session: guests, spellcheck: true }),
  });
  try {
    await window.loadURL(link.href);
  } catch {
    window.destroy();
    return false;
  }
  window.show();
  return true;
}
