import { app, type Session, type WebContents } from 'electron';
import { isAppUrl } from './app-url';

/** What a page of ours may ask for: copying the invitation, and showing the code big. Everything else is refused. */
const ALLOWED_TO_US: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

/**
 * An address without a name, which would be looked up in the network, and with a port that Chromium itself refuses to
 * call: words that people write are looked up in dictionaries of this computer only.
 */
const NO_DICTIONARIES = 'https://127.0.0.1:9/';

const guarded = new WeakSet<Session>();

/** No camera, microphone, place, notifications, devices, downloads … for any page in `session`, and nothing fetched for it. */
export function guardSession(session: Session): void {
  if (guarded.has(session)) return;
  guarded.add(session);
  session.setSpellCheckerDictionaryDownloadURL(NO_DICTIONARIES);
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(ALLOWED_TO_US.has(permission) && isAppUrl(contents.getURL()));
  });
  session.setPermissionCheckHandler((contents, permission) => {
    return ALLOWED_TO_US.has(permission) && contents !== null && isAppUrl(contents.getURL());
  });
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

/** Pages stay where they are: no navigation, no windows of their own, no embedded ones. For every page of the app. */
export function guardAllPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-navigate', (event) => {
      if (!staysInPlace(contents, event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!staysInPlace(contents, event.url)) event.preventDefault();
    });
  });
}

/** A page may load itself again; a joined workshop's page is on the host's own origin. */
function staysInPlace(contents: WebContents, target: string): boolean {
  const current = contents.getURL();
  if (!URL.canParse(target) || !URL.canParse(current)) return false;
  const [from, to] = [new URL(current), new URL(target)];
  return from.protocol === to.protocol && from.host === to.host && from.pathname === to.pathname;
}
