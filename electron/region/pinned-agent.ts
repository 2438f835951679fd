import { Agent as PlainAgent } from 'node:http';
import { Agent, type AgentOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls';

/** Connections to a server whose certificate is the accepted one, whoever does or doesn't vouch for it. */
export class PinnedAgent extends Agent {
  readonly #fingerprint: string;

  constructor(fingerprint: string, options: AgentOptions = {}) {
    super(options);
    this.#fingerprint = fingerprint;
  }

  override createConnection(options: ConnectionOptions, callback?: (error: Error | null, stream: Duplex) => void): Duplex | null | undefined {
    const socket: TLSSocket = connect({ ...options, rejectUnauthorized: false });
    const failed = (error: Error): void => callback?.(error, socket);
    socket.once('error', failed);
    socket.once('secureConnect', () => {
      socket.off('error', failed);
      if (socket.getPeerCertificate().fingerprint256 === this.#fingerprint) return callback?.(null, socket);
      socket.destroy();
      callback?.(Object.assign(new Error('another certificate'), { code: 'CERT_NOT_ACCEPTED' }), socket);
    });
    // Given by the callback, once the certificate has been looked at: nothing is sent before.
    return undefined;
  }
}

export const agentFor = (url: URL, fingerprint: string | null): PlainAgent => {
  const options = { keepAlive: true, maxSockets: 64 };
  if (url.protocol !== 'https:') return new PlainAgent(options);
  return fingerprint === null ? new Agent(options) : new PinnedAgent(fingerprint, options);
};

const CERTIFICATE_CODES = /^(CERT_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|ERR_TLS_CERT)/;

export const isCertificateError = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && CERTIFICATE_CODES.test(String(error.code));

/** The SHA-256 of the certificate that answers there; null when none does. Nothing is sent. */
export function certificateAt(url: URL): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect({ host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port) || 443, servername: url.hostname, rejectUnauthorized: false, timeout: 10_000 }, () => {
      resolve(socket.getPeerCertificate().fingerprint256 ?? null);
      socket.destroy();
    });
    const none = (): void => {
      resolve(null);
      socket.destroy();
    };
    socket.on('error', none);
    socket.on('timeout', none);
  });
}
