import { BrowserWindow, session } from 'electron';
import type { JoinLinkProblem } from '../../shared/ipc';
import type { GuestCertificates } from './guest-certificates';
import { guardSession } from './guard-pages';
import { pagePreferences } from './windows';

/** Kept between starts, so that one finds one's seat again; apart from everything of the app's own. */
const PARTITION = 'persist:guest';

export interface OpenedLink {
  readonly opened: boolean;
  readonly problem?: JoinLinkProblem;
}

/**
 * Opens a host's front page in a window of its own: a stranger's page, without any bridge to this app. Without a window
 * when nobody answers there, or somebody with another certificate than the link's.
 */
export function guestWindows(certificates: GuestCertificates, onOther: (window: BrowserWindow) => void): (link: URL) => Promise<OpenedLink> {
  const windows = new Map<BrowserWindow, string>();
  /** Who was told once is not told at every attempt to connect. */
  const told = new WeakSet<BrowserWindow>();
  certificates.onOther((hostname) => {
    for (const [window, host] of windows) {
      if (host !== hostname || told.has(window)) continue;
      told.add(window);
      onOther(window);
    }
  });
  return async (link) => {
    const problem = await certificates.admit(link);
    if (problem) return problem === 'unreachable' ? { opened: false } : { opened: false, problem };
    const guests = session.fromPartition(PARTITION);
    guardSession(guests);
    // Anew for each window: what was decided before may have been by an older link.
    certificates.guard(guests);
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
    } catch (error) {
      window.destroy();
      return isCertificateFailure(error) ? { opened: false, problem: 'not-trusted' } : { opened: false };
    }
    windows.set(window, link.hostname);
    window.once('closed', () => windows.delete(window));
    window.show();
    return { opened: true };
  };
}

const isCertificateFailure = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('ERR_CERT_');
