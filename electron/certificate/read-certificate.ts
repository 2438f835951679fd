import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { isIP } from 'node:net';
import { createSecureContext } from 'node:tls';
import type { CertificateProblem } from '../../shared/ipc';
import { err, ok, type Result } from '../../shared/kernel/result';
import type { TlsFiles } from '../host';

export interface Certificate {
  readonly files: TlsFiles;
  /** As its subject alternative names say; browsers look at nothing else. */
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  readonly issuer: string;
  readonly selfIssued: boolean;
  /** Milliseconds since 1970. */
  readonly validFrom: number;
  readonly validUntil: number;
  /** SHA-256, `AB:CD:…`. */
  readonly fingerprint: string;
  /** Whether browsers take it for this name or address. */
  covers(host: string): boolean;
}

const CERTIFICATES = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;
const KEY = /-----BEGIN (?:RSA |EC )?PRIVATE KEY-----[\s\S]+?-----END (?:RSA |EC )?PRIVATE KEY-----/;
/** A name that links can show; a pattern is none. */
const NAME = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i;
const LOCKED_KEY = /-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED/;
/** The object identifier of PKCS#7 data, with which every PKCS#12 file's content begins. */
const PKCS7_DATA = Buffer.from('06092a864886f70d0107', 'hex');

/** What lies in the files that somebody chose, in any order: a certificate with those above it, and its key. */
export function readCertificate(files: readonly Buffer[]): Result<Certificate, CertificateProblem> {
  const text = files.map((file) => file.toString('latin1')).join('\n');
  const found = [...(text.match(CERTIFICATES) ?? []), ...files].flatMap(parsed);
  if (found.length === 0) return err(files.some((file) => file.subarray(0, 64).includes(PKCS7_DATA)) ? 'pkcs12' : 'no-certificate');
  const key = KEY.exec(text)?.[0];
  if (key === undefined || LOCKED_KEY.test(text)) return err(LOCKED_KEY.test(text) ? 'key-locked' : 'no-key');
  const privateKey = keyOf(key);
  const own = privateKey && found.find((certificate) => certificate.checkPrivateKey(privateKey));
  if (!own) return err(privateKey ? 'not-a-pair' : 'no-key');
  const chain = [own, ...found.filter(({ fingerprint256 }) => fingerprint256 !== own.fingerprint256)];
  const tls: TlsFiles = { cert: Buffer.from(chain.map(String).join('')), key: Buffer.from(`${key}\n`) };
  try {
    createSecureContext(tls);
  } catch {
    return err('not-a-pair');
  }
  return ok(about(own, tls));
}

function about(own: X509Certificate, files: TlsFiles): Certificate {
  const alternatives = (own.subjectAltName ?? '').split(', ');
  const after = (prefix: string): string[] => alternatives.filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length));
  return {
    files,
    names: after('DNS:').map((name) => name.toLowerCase()),
    addresses: after('IP Address:'),
    issuer: /^CN=(.+)$/m.exec(own.issuer)?.[1] ?? /^O=(.+)$/m.exec(own.issuer)?.[1] ?? '',
    selfIssued: own.issuer === own.subject,
    validFrom: Date.parse(own.validFrom),
    validUntil: Date.parse(own.validTo),
    fingerprint: own.fingerprint256,
    covers: (host) => (isIP(host) !== 0 ? own.checkIP(host) : NAME.test(host) ? own.checkHost(host, { subject: 'never' }) : undefined) !== undefined,
  };
}

/** A certificate in PEM, or in the binary form in which Windows likes to save it; nothing else. */
function parsed(part: string | Buffer): X509Certificate[] {
  if (typeof part !== 'string' && part[0] !== 0x30) return [];
  try {
    return [new X509Certificate(part)];
  } catch {
    return [];
  }
}

function keyOf(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem);
  } catch {
    return null;
  }
}
