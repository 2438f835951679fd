import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';

export interface HostInterface {
  readonly name: string;
  readonly address: string;
}

/** Names of interfaces that lead to virtual machines, containers and tunnels rather than to the room. */
const VIRTUAL = /^(veth|docker|br-|virbr|vmnet|vboxnet|tun|tap|utun|wg|zt|tailscale|vethernet|hyper-v|loopback)|virtual|vmware|wsl/i;
/** Given by the computer itself when nobody answered: leads nowhere useful. */
const LINK_LOCAL = /^169\.254\./;

/** Whether an interface leads to a virtual machine, a container or a tunnel rather than to the room. */
export const isVirtual = (name: string): boolean => VIRTUAL.test(name);

const rank = ({ name, address }: HostInterface): number => (LINK_LOCAL.test(address) ? 2 : 0) + (isVirtual(name) ? 1 : 0);

/**
 * Addresses (IPv4) under which this computer can be reached, the likeliest first: Wi-Fi and cable before virtual
 * networks. Without any network only the computer itself is left.
 */
export function listInterfaces(read: () => NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces): readonly HostInterface[] {
  const found: HostInterface[] = [];
  for (const [name, addresses] of Object.entries(read())) {
    for (const { family, internal, address } of addresses ?? []) {
      if (family === 'IPv4' && !internal) found.push({ name, address });
    }
  }
  found.sort((a, b) => rank(a) - rank(b));
  return found.length > 0 ? found : [{ name: 'localhost', address: '127.0.0.1' }];
}
