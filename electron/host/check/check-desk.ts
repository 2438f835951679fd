import { connect } from 'node:net';
import type { CheckedDevice, CheckState, HostingState } from '../../../shared/ipc';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { CheckReport, CheckStart, Refusal } from '../../../shared/protocol';
import { qrSvg } from '../hosting/qr';
import { isVirtual, listInterfaces } from '../interfaces';
import { MAX_CHECKED_DEVICES, SELF_CHECK_TIMEOUT_MS } from '../limits';
import { sameSecret, type HostSecrets } from '../sessions/secrets';
import type { Sessions } from '../sessions/sessions';
import type { Workshops } from '../sessions/workshops';

export interface CheckDeskPorts {
  readonly workshops: Workshops;
  readonly sessions: Sessions;
  readonly secrets: HostSecrets;
  readonly hosting: (workshopId: string) => HostingState | null;
  readonly now: () => number;
}

/** The readiness check: what devices found, and what this computer finds itself. Kept in memory only. */
export class CheckDesk {
  readonly #ports: CheckDeskPorts;
  /** By workshop and device's address: who tries again replaces what was found before. Newest last. */
  readonly #devices = new Map<string, Map<string, CheckedDevice>>();

  constructor(ports: CheckDeskPorts) {
    this.#ports = ports;
  }

  key(workshopId: string): string {
    return this.#ports.secrets.derive(`check ${workshopId}`);
  }

  async start(here: string, key: string): Promise<Result<CheckStart, Refusal>> {
    if (!sameSecret(key, this.key(here))) return err('CODE_UNKNOWN');
    const workshop = await this.#ports.workshops.read(here);
    if (!workshop?.hosted) return err('WORKSHOP_CLOSED');
    const { title, language } = workshop.info;
    return ok({ session: this.#ports.sessions.checker(here), now: this.#ports.now(), title, language, workshopId: here });
  }

  /** The ends of the device's connection: its own, and ours. */
  report(here: string, key: string, report: CheckReport, { address, hostAddress }: { readonly address: string; readonly hostAddress: string }): Result<object, Refusal> {
    if (!sameSecret(key, this.key(here))) return err('CODE_UNKNOWN');
    const devices = this.#devices.get(here) ?? new Map<string, CheckedDevice>();
    this.#devices.set(here, devices);
    devices.delete(address);
    devices.set(address, { ...report, at: this.#ports.now(), hostAddress: plain(hostAddress) });
    for (const oldest of devices.keys()) {
      if (devices.size <= MAX_CHECKED_DEVICES) break;
      devices.delete(oldest);
    }
    return ok({});
  }

  /** Null while the workshop is not shared: there is nothing to reach. */
  async state(workshopId: string): Promise<CheckState | null> {
    const hosting = this.#ports.hosting(workshopId);
    if (hosting?.kind !== 'on') return null;
    const { address, port, shortUrl } = hosting;
    const url = `${shortUrl}#check=${this.key(workshopId)}`;
    const own = await Promise.all(listInterfaces().map(async (one) => ({ ...one, isVirtual: isVirtual(one.name), answers: await answers(one.address, port) })));
    return { url, qrSvg: await qrSvg(url), address, port, own, devices: [...(this.#devices.get(workshopId)?.values() ?? [])].reverse() };
  }
}

/** `::ffff:192.168.1.2` is an IPv4 address to everybody else. */
const plain = (address: string): string => address.replace(/^::ffff:/, '');

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: SELF_CHECK_TIMEOUT_MS });
    const done = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => done(true));
    socket.once('timeout', () => done(false));
    socket.once('error', () => done(false));
  });
}
