import { readFile } from 'node:fs/promises';
import { unwatchFile, watchFile } from 'node:fs';
import { z } from 'zod';
import type { CertificateProblem, CertificateState } from '../../shared/ipc';
import { err, type Result } from '../../shared/kernel/result';
import type { HostCore, LogLine } from '../host';
import type { RecordStore } from '../library';
import { readCertificate, type Certificate } from './read-certificate';

const TABLE = 'certificate';
const record = z.object({ files: z.array(z.string()).min(1).max(4), name: z.string() });
type CertificateRecord = z.infer<typeof record>;

/** By looking: certificates are renewed by copying over the old ones, or by symbolic links. */
const LOOK_EVERY_MS = 5_000;

export interface RoomCertificatePorts {
  readonly host: Pick<HostCore, 'setRoomTls'>;
  readonly records: RecordStore;
  readonly log: LogLine;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly lookEveryMs?: number;
}

/**
 * The certificate with which this computer's guests' doors speak TLS. Its files stay where they are; a renewed one is
 * taken while people are in. One that can't be used stops sharing from being started, rather than sharing without it.
 */
export class RoomCertificate {
  readonly #ports: RoomCertificatePorts;
  readonly #now: () => number;
  #record: CertificateRecord | null = null;
  /** What the files held when they were last good. */
  #certificate: Certificate | null = null;
  #problem: CertificateProblem | null = null;
  #endWatching: () => void = () => undefined;

  constructor(ports: RoomCertificatePorts) {
    this.#ports = ports;
    this.#now = ports.now ?? Date.now;
  }

  /** Before anything is hosted. */
  async load(): Promise<void> {
    const stored = record.safeParse(await this.#ports.records.get(TABLE, 'files'));
    if (!stored.success) return;
    this.#record = stored.data;
    await this.#read();
    this.#watch();
  }

  state(): CertificateState {
    if (!this.#record) return { kind: 'none' };
    const { names = [], issuer = '', selfIssued = false, validUntil = 0, fingerprint = '' } = this.#certificate ?? {};
    return { kind: 'set', name: this.#record.name, names: [...names], issuer, selfIssued, validUntil, fingerprint, problem: this.#problem ?? this.#timeProblem() };
  }

  /** Keeps the files if they can be used, and the certificate that was there if they can't. */
  async use(files: readonly string[]): Promise<CertificateProblem | null> {
    const read = await readAll(files);
    const problem = read.ok ? timeProblem(read.value, this.#now()) : read.error;
    if (!read.ok || problem) return problem;
    const { names } = read.value;
    const before = this.#record?.name ?? '';
    const name = before !== '' && read.value.covers(before) ? before : (names.find((one) => !one.includes('*')) ?? '');
    await this.#keep({ files: [...files], name });
    return null;
  }

  async setName(name: string): Promise<CertificateProblem | null> {
    if (!this.#record || !this.#certificate) return 'no-certificate';
    const problem = nameProblem(this.#certificate, name);
    if (!problem) await this.#keep({ ...this.#record, name });
    return problem;
  }

  async forget(): Promise<void> {
    this.#endWatching();
    await this.#ports.records.remove(TABLE, 'files');
    this.#record = this.#certificate = this.#problem = null;
    this.#ports.host.setRoomTls(null);
  }

  close(): void {
    this.#endWatching();
  }

  async #keep(next: CertificateRecord): Promise<void> {
    await this.#ports.records.put(TABLE, 'files', next);
    this.#record = next;
    await this.#read();
    this.#watch();
  }

  /** Half of a renewed pair is passed over until the other half is there; people who are in notice nothing. */
  async #read(): Promise<void> {
    if (!this.#record) return;
    const read = await readAll(this.#record.files);
    if (read.ok) this.#certificate = read.value;
    this.#problem = read.ok ? nameProblem(read.value, this.#record.name) : read.error;
    this.#ports.log(this.#problem ? 'certificate-refused' : 'certificate-read', this.#problem ? { reason: this.#problem } : {});
    const { name } = this.#record;
    const certificate = this.#certificate;
    if (this.#problem || !certificate) return this.#ports.host.setRoomTls('unusable');
    const { files, fingerprint, validFrom, validUntil } = certificate;
    this.#ports.host.setRoomTls({ files, fingerprint, name: name === '' ? null : name, validFrom, validUntil });
  }

  #timeProblem(): CertificateProblem | null {
    return this.#certificate && timeProblem(this.#certificate, this.#now());
  }

  #watch(): void {
    this.#endWatching();
    const files = [...new Set(this.#record?.files)];
    const onLook = (now: { mtimeMs: number }, before: { mtimeMs: number }): void => {
      if (now.mtimeMs !== before.mtimeMs) void this.#read();
    };
    for (const file of files) watchFile(file, { interval: this.#ports.lookEveryMs ?? LOOK_EVERY_MS, persistent: false }, onLook);
    this.#endWatching = () => {
      for (const file of files) unwatchFile(file, onLook);
    };
  }
}

function timeProblem({ validFrom, validUntil }: Certificate, now: number): CertificateProblem | null {
  return now > validUntil ? 'expired' : now < validFrom ? 'not-yet' : null;
}

/** Without a name, links show addresses: then the certificate must be for some. */
function nameProblem(certificate: Certificate, name: string): CertificateProblem | null {
  if (name === '') return certificate.addresses.length > 0 ? null : 'name-needed';
  return certificate.covers(name) ? null : 'name';
}

async function readAll(files: readonly string[]): Promise<Result<Certificate, CertificateProblem>> {
  try {
    return readCertificate(await Promise.all(files.map((file) => readFile(file))));
  } catch {
    return err('unreadable');
  }
}
