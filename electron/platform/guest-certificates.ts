import type { Session } from 'electron';
import { X509Certificate } from 'node:crypto';
import type { JoinLinkProblem } from '../../shared/ipc';
import { fingerprintOfHash, shortFingerprint } from '../../shared/protocol';
import type { RecordStore } from '../library';
import { certificateAt } from '../region';

const TABLE = 'guest-certificates';
const MAX_PINS = 500;

/** What Chromium is told: as it would decide itself, good, or failed. */
const CHROMIUM_DECIDES = -3;
const GOOD = 0;
const FAILED = -2;

/**
 * Which certificate hosts must have that were joined by a link with a fingerprint: that one and no other, whoever vouches
 * for it. Kept between starts; a newer link replaces what an older one said.
 */
export class GuestCertificates {
  readonly #records: RecordStore;
  /** By the host's name or address. */
  readonly #pins = new Map<string, string>();
  #onOther: (hostname: string) => void = () => undefined;

  constructor(records: RecordStore) {
    this.#records = records;
  }

  async load(): Promise<void> {
    for (const { key, value } of await this.#records.all(TABLE)) if (typeof value === 'string') this.#pins.set(key, value);
  }

  /** Before a page of the link is opened. Null: go on; nothing has been sent yet but a greeting. */
  async admit(link: URL): Promise<JoinLinkProblem | 'unreachable' | null> {
    if (link.protocol !== 'https:') return null;
    const given = fingerprintOfHash(link.hash);
    const host = plain(link.hostname);
    const pin = given ?? this.#pins.get(host);
    if (pin === undefined) return null;
    const met = await certificateAt(link);
    if (met === null) return 'unreachable';
    if (shortFingerprint(met) !== pin) return 'other-certificate';
    if (given !== null) await this.#pin(host, given);
    return null;
  }

  /** Holds the pages of a session to it. */
  guard(session: Session): void {
    session.setCertificateVerifyProc(({ hostname, certificate }, answer) => {
      const pin = this.#pins.get(plain(hostname));
      if (pin === undefined) return answer(CHROMIUM_DECIDES);
      const same = shortFingerprint(new X509Certificate(certificate.data).fingerprint256) === pin;
      answer(same ? GOOD : FAILED);
      if (!same) this.#onOther(hostname);
    });
  }

  /** A page that is open has met another certificate: nothing of it is sent there. */
  onOther(listener: (hostname: string) => void): void {
    this.#onOther = listener;
  }

  async #pin(host: string, fingerprint: string): Promise<void> {
    const oldest = this.#pins.keys().next();
    if (!this.#pins.has(host) && this.#pins.size >= MAX_PINS && !oldest.done) {
      this.#pins.delete(oldest.value);
      await this.#records.remove(TABLE, oldest.value);
    }
    this.#pins.set(host, fingerprint);
    await this.#records.put(TABLE, host, fingerprint);
  }
}

const plain = (hostname: string): string => hostname.replace(/^\[|\]$/g, '').toLowerCase();
