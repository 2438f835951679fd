import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, test } from 'vitest';
import { listInterfaces } from './interfaces';

const ip = (address: string, internal = false): NetworkInterfaceInfo => ({ address, internal, family: 'IPv4', netmask: '255.255.255.0', mac: '00:00:00:00:00:00', cidr: null });
const ip6: NetworkInterfaceInfo = { address: 'fe80::1', internal: false, family: 'IPv6', netmask: '', mac: '00:00:00:00:00:00', cidr: null, scopeid: 2 };

describe('interfaces', () => {
  test('the room’s network comes before virtual ones and addresses nobody gave', () => {
    const read = () => ({
      lo: [ip('127.0.0.1', true)],
      docker0: [ip('172.17.0.1')],
      'vEthernet (WSL)': [ip('172.20.0.1')],
      eth0: [ip('169.254.3.4')],
      wlan0: [ip6, ip('192.168.1.23')],
      'Wi-Fi 2': [ip('10.0.0.5')],
    });
    expect(listInterfaces(read).map(({ address }) => address)).toEqual(['192.168.1.23', '10.0.0.5', '172.17.0.1', '172.20.0.1', '169.254.3.4']);
  });

  test('without a network the computer itself is left', () => {
    expect(listInterfaces(() => ({ lo: [ip('127.0.0.1', true)], wlan0: undefined }))).toEqual([{ name: 'localhost', address: '127.0.0.1' }]);
  });
});
