import { expect, it } from 'vitest';
import type { CheckedDevice, CheckState } from '../ipc/check';
import { findBlockers } from './find-blockers';

const wifi = { name: 'wlan0', address: '192.168.1.2', isVirtual: false, answers: true };
const device = (change: Partial<CheckedDevice> = {}): CheckedDevice => ({ device: 'phone', websocket: true, channel: 'open', channelMs: 80, clockOffsetMs: 300, at: 0, hostAddress: '192.168.1.2', ...change });
const kinds = (state: Partial<CheckState>, pageDoesNotOpen = false): string[] =>
  findBlockers({ own: [wifi], address: '192.168.1.2', devices: [], ...state }, pageDoesNotOpen).map(({ kind, tone }) => `${tone} ${kind}`);

it.each<[string, Partial<CheckState>, boolean, string[]]>([
  ['nothing tried yet', {}, false, ['note no-device-yet']],
  ['a device for which all works', { devices: [device()] }, false, ['ok ready']],
  ['a page that opens nowhere', {}, true, ['problem inbound-blocked']],
  ['the same with a VPN', { own: [wifi, { ...wifi, name: 'tun0', address: '10.8.0.2', isVirtual: true }] }, true, ['problem inbound-blocked', 'note vpn']],
  ['a computer that can’t reach itself', { own: [{ ...wifi, answers: false }] }, true, ['problem self-blocked']],
  ['no network', { own: [{ ...wifi, address: '127.0.0.1' }], address: '127.0.0.1' }, false, ['problem no-network']],
  ['no WebSocket', { devices: [device({ websocket: false, channel: 'failed' })] }, false, ['problem websocket-blocked']],
  ['no UDP', { devices: [device({ channel: 'failed', channelMs: null })] }, false, ['note udp-blocked']],
  ['another network than the invitation’s', { devices: [device({ hostAddress: '10.0.0.2', channel: 'failed' })] }, false, ['problem other-network', 'note udp-blocked']],
  ['one of two by the invitation’s network', { devices: [device({ hostAddress: '10.0.0.2' }), device()] }, false, ['ok ready']],
  ['a wrong clock', { devices: [device({ clockOffsetMs: -3_600_000 })] }, false, ['note clock']],
  ['a browser without WebRTC', { devices: [device({ channel: 'no-webrtc' })] }, false, ['note no-webrtc']],
  ['a host without an engine', { devices: [device({ channel: 'no-hub' })] }, false, ['note no-hub']],
])('%s', (_, state, pageDoesNotOpen, expected) => expect(kinds(state, pageDoesNotOpen)).toEqual(expected));
