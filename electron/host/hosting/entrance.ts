import type { Refusal } from '../../../shared/protocol';
import type { HostInterface } from '../interfaces';

/** How guests reach one workshop. It stays when hosting ends, so that they get an answer. */
export interface Entrance {
  readonly port: number;
  /** The workshop's usual port was taken. */
  readonly portChanged: boolean;
  /** Of the certificate that answers there, where links say it. */
  fingerprint(): string | null;
  /** `http://192.168.1.23:4780`, for the chosen address. */
  baseUrl(address: string): string;
  /** Whether it speaks as one does that is opened now. */
  isCurrent(): boolean;
  /** Ends the sockets of the workshop's guests. */
  refuseAll(refusal: Refusal): void;
  close(refusal: Refusal): Promise<void>;
}

/** Ways in: a port for each workshop, or one that all share. */
export interface Entrances {
  /** `port`: the workshop's usual one. Null when no port can be had. */
  open(workshopId: string, port: number | null): Promise<Entrance | null>;
  /** Addresses of this computer that the facilitator can choose from; empty where the address is given. */
  interfaces(): readonly HostInterface[];
  /** The address that links show, given the facilitator's wish. */
  chooseAddress(wish: string | null): string;
  /** False: the certificate can't be used, and without it nothing is opened. */
  isReady(): boolean;
}
