import { isIP } from 'node:net';
import { hostname } from 'node:os';

/** The name in a `Host` header without its port; null when it is none. */
export function hostNameOf(header: string | undefined): string | null {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i.exec(header ?? '');
  return match?.[1]?.replace(/^\[|\]$/g, '').toLowerCase() ?? null;
}

/**
 * Whether a request really meant us. A page somewhere can make its own name lead to this computer (DNS rebinding) and
 * then speak to us as "the same origin"; so of names only our own are answered. Addresses can't be forged that way.
 */
export function isOurHost(header: string | undefined, extraNames: readonly string[] = []): boolean {
  const name = hostNameOf(header);
  if (name === null) return false;
  const own = hostname().toLowerCase();
  return isIP(name) !== 0 || ['localhost', own, `${own}.local`, ...extraNames.map((extra) => extra.toLowerCase())].includes(name);
}

/** Pages that may open sockets: those served from where the socket goes, the app's own, and programs without a page. */
export function isOurOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined || origin === 'app://polkupaja') return true;
  try {
    return new URL(origin).host === host?.toLowerCase();
  } catch {
    return false;
  }
}
