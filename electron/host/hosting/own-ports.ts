import type { Listener } from '../http/listener';
import { listInterfaces } from '../interfaces';
import type { Entrances } from './entrance';
import { listenNear } from './listen-near';

export interface OwnPortsOptions {
  readonly createListener: (workshopId: string) => Listener;
  /** Ports that other workshops have had. */
  readonly reserved: (workshopId: string) => ReadonlySet<number | null>;
  readonly firstPort: number;
  readonly scheme: 'http' | 'https';
}

/** Each workshop has a port of its own, the same one every time: a printed code goes on working. */
export function ownPorts({ createListener, reserved, firstPort, scheme }: OwnPortsOptions): Entrances {
  return {
    async open(workshopId, port) {
      const listener = createListener(workshopId);
      const found = await listenNear(listener, '0.0.0.0', port ?? firstPort, reserved(workshopId));
      if (found === null) return null;
      return {
        port: found,
        portChanged: port !== null && port !== 0 && found !== port,
        refuseAll: (refusal) => listener.refuseAll(refusal),
        close: (refusal) => listener.close(refusal),
      };
    },
    interfaces: () => listInterfaces(),
    /** The wished address if this computer has it now, else the likeliest one. */
    chooseAddress(wish) {
      const interfaces = listInterfaces();
      return interfaces.find(({ address }) => address === wish)?.address ?? interfaces[0]?.address ?? '127.0.0.1';
    },
    baseUrl: (address, port) => `${scheme}://${address}:${port}`,
  };
}
