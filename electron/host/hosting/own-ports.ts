import type { Listener } from '../http/listener';
import type { RoomTls } from '../types';
import { listInterfaces } from '../interfaces';
import type { Entrances } from './entrance';
import { listenNear } from './listen-near';

const LOOPBACK = '127.0.0.1';

export interface OwnPortsOptions {
  readonly createListener: (workshopId: string, tls: RoomTls | null) => Listener;
  /** Ports that other workshops have had. */
  readonly reserved: (workshopId: string) => ReadonlySet<number | null>;
  readonly firstPort: number;
  /** Nobody comes in from the network. */
  readonly isLocal: boolean;
  /** As it is now; null: plain http. */
  readonly tls: () => RoomTls | 'unusable' | null;
}

export interface OwnPorts extends Entrances {
  /** Doors that speak TLS meet new connections with this certificate. Throws when the files don't fit together. */
  renew(tls: RoomTls): void;
}

/** Each workshop has a port of its own, the same one every time: a printed code goes on working. */
export function ownPorts({ createListener, reserved, firstPort, isLocal, tls: wanted }: OwnPortsOptions): OwnPorts {
  const secure = new Map<Listener, RoomTls>();
  return {
    isReady: () => wanted() !== 'unusable',
    renew(tls) {
      for (const [listener, before] of secure) {
        listener.renewTls(tls.files);
        secure.set(listener, { ...tls, name: before.name });
      }
    },
    async open(workshopId, port) {
      const now = wanted();
      if (now === 'unusable') return null;
      const listener = createListener(workshopId, now);
      const found = await listenNear(listener, isLocal ? LOOPBACK : '0.0.0.0', port ?? firstPort, reserved(workshopId));
      if (found === null) return null;
      if (now) secure.set(listener, now);
      return {
        fingerprint: () => secure.get(listener)?.fingerprint ?? null,
        baseUrl: (address) => (now ? `https://${now.name ?? address}:${found}` : `http://${address}:${found}`),
        isCurrent() {
          const next = wanted();
          return now === null ? next === null : next !== null && next !== 'unusable' && next.name === now.name;
        },
        port: found,
        portChanged: port !== null && port !== 0 && found !== port,
        refuseAll: (refusal) => listener.refuseAll(refusal),
        close(refusal) {
          secure.delete(listener);
          return listener.close(refusal);
        },
      };
    },
    interfaces: () => (isLocal ? [] : listInterfaces()),
    /** The wished address if this computer has it now, else the likeliest one. */
    chooseAddress(wish) {
      const interfaces = isLocal ? [] : listInterfaces();
      return interfaces.find(({ address }) => address === wish)?.address ?? interfaces[0]?.address ?? LOOPBACK;
    },
  };
}
