import { protocol, type Session } from 'electron';
import { readAppFile } from './app-files';
import { APP_SCHEME, isAppUrl } from './app-url';
import { contentSecurityPolicy } from './content-security-policy';

/** Must run before the app is ready. Standard and secure: relative addresses, storage and WebRTC work as on https. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ]);
}

/** Serves the built pages of `folder` to the windows of `session`, each with the policy that lets it reach `socketBase`. */
export function serveApp(session: Session, folder: string, socketBase: string): void {
  const headers = {
    'Content-Security-Policy': contentSecurityPolicy([socketBase, socketBase.replace(/^ws/, 'http')]),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  };
  session.protocol.handle(APP_SCHEME, async (request) => {
    if (!isAppUrl(request.url) || (request.method !== 'GET' && request.method !== 'HEAD')) return new Response(null, { status: 404, headers });
    const file = await readAppFile(folder, new URL(request.url).pathname);
    if (file === null) return new Response(null, { status: 404, headers });
    return new Response(request.method === 'HEAD' ? null : file.bytes, { headers: { ...headers, 'Content-Type': file.type } });
  });
}
