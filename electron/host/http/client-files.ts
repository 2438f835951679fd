import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { readAppFile } from '../../platform/app-files';
import { contentSecurityPolicy } from '../../platform/content-security-policy';
import { socketOrigin } from './request-facts';
import { COMMON_HEADERS, sendEmpty } from './respond';

const compress = promisify(gzip);
const COMPRESSIBLE = /^(text\/|application\/json|image\/svg|application\/wasm)/;
const MIN_COMPRESSED_BYTES = 1_024;
/** Names under `assets/` carry a hash of their content. */
const HASHED = /^\/assets\//;

interface Served {
  readonly body: Uint8Array;
  readonly gzipped: Uint8Array | null;
  readonly type: string;
  readonly etag: string;
}

/** Serves the built client from `dir`. Files are few and don't change while we run, so they are kept, also compressed. */
export class ClientFiles {
  readonly #dir: string;
  readonly #kept = new Map<string, Promise<Served | null>>();

  constructor(dir: string) {
    this.#dir = dir;
  }

  async serve(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const name = path === '/' ? '/index.html' : path;
    const file = await this.#file(name);
    if (!file) return sendEmpty(response, 404);
    const caching = HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache';
    const headers: Record<string, string> = { ...COMMON_HEADERS, 'Cache-Control': caching, ETag: file.etag, Vary: 'Accept-Encoding' };
    // Safari does not count the page's own sockets to 'self'.
    if (file.type.startsWith('text/html')) headers['Content-Security-Policy'] = contentSecurityPolicy([socketOrigin(request)]);
    if (request.headers['if-none-match'] === file.etag) return sendEmpty(response, 304, headers);
    const zipped = file.gzipped && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) ? file.gzipped : null;
    const body = zipped ?? file.body;
    headers['Content-Type'] = file.type;
    headers['Content-Length'] = String(body.length);
    if (zipped) headers['Content-Encoding'] = 'gzip';
    response.writeHead(200, headers);
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  async #file(name: string): Promise<Served | null> {
    const kept = this.#kept.get(name) ?? this.#read(name);
    this.#kept.set(name, kept);
    const file = await kept;
    // What is not there may be asked for under endless names.
    if (!file) this.#kept.delete(name);
    return file;
  }

  async #read(name: string): Promise<Served | null> {
    const file = await readAppFile(this.#dir, name);
    if (!file) return null;
    const { bytes, type } = file;
    const gzipped = COMPRESSIBLE.test(type) && bytes.length >= MIN_COMPRESSED_BYTES ? await compress(bytes) : null;
    return { body: bytes, gzipped, type, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
  }
}
