import type { Listener } from '../http/listener';
import { PORTS_TRIED } from '../limits';

const codeOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '');

/**
 * Listens on `port`, or on the next one that is free and not another workshop's (`reserved`). 0 lets the system choose.
 * Null when none of them can be had.
 */
export async function listenNear(listener: Listener, host: string, port: number, reserved: ReadonlySet<number | null>): Promise<number | null> {
  for (let offset = 0; offset < PORTS_TRIED; offset += 1) {
    const candidate = port + offset;
    if (reserved.has(candidate)) continue;
    try {
      return await listener.listen(host, candidate);
    } catch (error) {
      if (!['EADDRINUSE', 'EACCES'].includes(codeOf(error)) || port === 0) return null;
    }
  }
  return null;
}
