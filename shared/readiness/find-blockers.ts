import type { CheckedDevice, CheckState } from '../ipc/check';

/** What stands in the way, or may. Closed list; each has words of its own, and a paragraph for the IT department where they can help. */
export const FINDINGS = ['no-network', 'self-blocked', 'inbound-blocked', 'websocket-blocked', 'udp-blocked', 'other-network', 'vpn', 'clock', 'no-webrtc', 'no-hub', 'no-device-yet', 'ready'] as const;
export type FindingKind = (typeof FINDINGS)[number];

/** `problem`: people won't get in or work. `note`: it works, but less well or with care. `ok`: nothing to do. */
export type FindingTone = 'problem' | 'note' | 'ok';

export interface Finding {
  readonly kind: FindingKind;
  readonly tone: FindingTone;
}

const TONES: Readonly<Record<FindingKind, FindingTone>> = {
  'no-network': 'problem',
  'self-blocked': 'problem',
  'inbound-blocked': 'problem',
  'websocket-blocked': 'problem',
  'udp-blocked': 'note',
  'other-network': 'problem',
  vpn: 'note',
  clock: 'note',
  'no-webrtc': 'note',
  'no-hub': 'note',
  'no-device-yet': 'note',
  ready: 'ok',
};

/** Times of day would be shown wrong. */
const CLOCK_TOLERANCE_MS = 90_000;

const isLocal = (address: string): boolean => address.startsWith('127.') || address === 'localhost';

function ofDevices(devices: readonly CheckedDevice[], address: string): FindingKind[] {
  const found: FindingKind[] = [];
  if (devices.some(({ websocket }) => !websocket)) found.push('websocket-blocked');
  if (devices.some(({ websocket, channel }) => websocket && channel === 'failed')) found.push('udp-blocked');
  if (devices.every(({ hostAddress }) => hostAddress !== address)) found.push('other-network');
  if (devices.some(({ clockOffsetMs }) => Math.abs(clockOffsetMs) > CLOCK_TOLERANCE_MS)) found.push('clock');
  if (devices.some(({ channel }) => channel === 'no-webrtc')) found.push('no-webrtc');
  if (devices.some(({ channel }) => channel === 'no-hub')) found.push('no-hub');
  return found;
}

/**
 * What a check means, worst first. `pageDoesNotOpen`: the facilitator says that a device in the room can't open the
 * page, which only a person can tell.
 */
export function findBlockers({ own, address, devices }: Pick<CheckState, 'own' | 'address' | 'devices'>, pageDoesNotOpen: boolean): Finding[] {
  const found: FindingKind[] = [];
  const mine = own.find((one) => one.address === address);
  if (own.every((one) => isLocal(one.address))) found.push('no-network');
  else if (mine && !mine.answers) found.push('self-blocked');
  else if (pageDoesNotOpen) found.push('inbound-blocked');
  if (devices.length > 0) found.push(...ofDevices(devices, address));
  if (own.some(({ isVirtual }) => isVirtual) && (pageDoesNotOpen || found.includes('other-network'))) found.push('vpn');
  if (found.length === 0) found.push(devices.length > 0 ? 'ready' : 'no-device-yet');
  return found.map((kind) => ({ kind, tone: TONES[kind] })).sort((a, b) => rank(a) - rank(b));
}

const rank = ({ tone }: Finding): number => ['problem', 'note', 'ok'].indexOf(tone);

/** What the IT department can do something about. */
export type ItFinding = Exclude<FindingKind, 'ready' | 'no-device-yet' | 'no-hub' | 'no-webrtc' | 'clock'>;
export const isForIt = (kind: FindingKind): kind is ItFinding => !['ready', 'no-device-yet', 'no-hub', 'no-webrtc', 'clock'].includes(kind);
