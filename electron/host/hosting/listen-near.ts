import type { Listener } from '../http/listener';
import { PORTS_TRIED } from '../limits';

const PORTS = 65_536;

const codeOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '');

/** `port` and those after it: first what is nobody's, then what has been another workshop's, the longest ago first. */
function candidatesFrom(port: number, reserved: ReadonlySet<number | null>): number[] {
  if (port === 0) return [0];
  const near = Array.from({ length: Math.min(PORTS_TRIED, PORTS - port) }, (_, offset) => port + offset);
  const others = [...reserved].filter((candidate): candidate is number => candidate !== null && near.includes(candidate));
  return [...near.filter((candidate) => !reserved.has(candidate)), ...others];
}

/**
 * Listens on `port`, or on the next one that is free and not another workshop's. 0 lets the system choose. `reserved`:
 * ports that other workshops have had, the oldest first. A library outgrows the ports that are tried: then one is taken
 * over from a workshop that is not hosted now, whose printed code would otherwise keep every new workshop from being
 * shared. Null when none can be had.
 */
export async function listenNear(listener: Pick<Listener, 'listen'>, host: string, port: number, reserved: ReadonlySet<number | null>): Promise<number | null> {
  for (const candidate of candidatesFrom(port, reserved)) {
    try {
      return await listener.listen(host, candidate);
    } catch (error) {
      if (!['EADDRINUSE', 'EACCES'].includes(codeOf(error)) || port === 0) return null;
    }
  }
  return null;
}
