import type { IncomingMessage, ServerResponse } from 'node:http';
import { boardDocName } from '../../../shared/doc';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { ASSET_REFUSALS, MAX_IMAGE_BYTES, parseAssetPath, readImage, type AssetRefusal, type Refusal } from '../../../shared/protocol';
import type { AssetProblem, AssetStore } from '../../library';
import { allowAppOrigin, bearerOf } from '../http/app-origin';
import { factsOf } from '../http/request-facts';
import { COMMON_HEADERS, sendEmpty, sendJson, sendRefusal } from '../http/respond';
import { ASSET_READS_PER_ADDRESS, ASSET_WRITES_PER_ADDRESS, MAX_UPLOADS_AT_ONCE } from '../limits';
import type { Access } from '../sessions/access';
import type { Door, Workshops } from '../sessions/workshops';
import { TokenBuckets } from '../token-bucket';
import { readBody } from '../http/read-body';

const REFUSAL_OF: Readonly<Record<AssetProblem, AssetRefusal | Refusal>> = {
  'not-an-image': 'NOT_AN_IMAGE',
  'too-large': 'TOO_LARGE',
  'no-room': 'NO_ROOM',
  'disk-full': 'DISK_FULL',
  failed: 'HOST_FAILED',
};

const isOwn = (refusal: AssetRefusal | Refusal): refusal is AssetRefusal => refusal in ASSET_REFUSALS;

function refuse(response: ServerResponse, refusal: AssetRefusal | Refusal): void {
  if (isOwn(refusal)) sendJson(response, ASSET_REFUSALS[refusal], { refusal });
  else sendRefusal(response, refusal);
}

/** Images of boards: who may open a board sees them, who may write to it adds them. */
export class AssetApi {
  readonly #workshops: Workshops;
  readonly #assets: AssetStore;
  readonly #reads: TokenBuckets;
  readonly #writes: TokenBuckets;
  #uploads = 0;

  constructor(workshops: Workshops, assets: AssetStore, now: () => number) {
    this.#workshops = workshops;
    this.#assets = assets;
    this.#reads = new TokenBuckets(ASSET_READS_PER_ADDRESS, now);
    this.#writes = new TokenBuckets(ASSET_WRITES_PER_ADDRESS, now);
  }

  async serve(request: IncomingMessage, response: ServerResponse, path: string, door: Door): Promise<void> {
    try {
      await this.#serve(request, response, path, door);
    } finally {
      // What was refused unread is thrown away, so that the answer arrives; Node's own time limit ends it.
      if (!request.readableEnded) request.resume();
    }
  }

  async #serve(request: IncomingMessage, response: ServerResponse, path: string, door: Door): Promise<void> {
    if (allowAppOrigin(request, response, door)) return;
    const target = parseAssetPath(path);
    if (!target) return sendRefusal(response, 'BAD_MESSAGE');
    const { boardId, assetId } = target;
    const { address } = factsOf(request);
    const reading = request.method === 'GET' || request.method === 'HEAD';
    if (!(reading ? this.#reads : this.#writes).of(address).take()) return sendRefusal(response, 'TOO_MANY');
    if (reading ? assetId === null : request.method !== 'POST' || assetId !== null) return sendRefusal(response, 'BAD_MESSAGE');
    const access = await this.#access(request, door, boardId);
    if (!access.ok) return sendRefusal(response, access.error);
    if (assetId !== null) return this.#send(request, response, boardId, assetId);
    return access.value === 'write' ? this.#take(request, response, boardId) : sendRefusal(response, 'NOT_ALLOWED');
  }

  async #access(request: IncomingMessage, door: Door, boardId: string): Promise<Result<Exclude<Access, null>, Refusal>> {
    const session = bearerOf(request);
    if (session === null) return err('SESSION_UNKNOWN');
    const who = await this.#workshops.admit(session, door);
    if (!who.ok) return who;
    const access = await this.#workshops.access(who.value, boardDocName(boardId));
    return access ? ok(access) : err('NOT_ALLOWED');
  }

  async #take(request: IncomingMessage, response: ServerResponse, boardId: string): Promise<void> {
    if (this.#uploads >= MAX_UPLOADS_AT_ONCE) return sendRefusal(response, 'TOO_MANY');
    this.#uploads += 1;
    try {
      // What is announced as larger is not read at all.
      const announced = Number(request.headers['content-length'] ?? 0);
      const body = announced > MAX_IMAGE_BYTES ? err('TOO_LARGE' as const) : await readBody(request, MAX_IMAGE_BYTES);
      if (!body.ok) return refuse(response, body.error);
      // What it is said to be must be what it is, though only what it is counts later.
      const image = readImage(body.value);
      if (image.ok && image.value.type !== request.headers['content-type']) return refuse(response, 'NOT_AN_IMAGE');
      const stored = await this.#assets.put(boardId, body.value);
      if (stored.ok) sendJson(response, 200, stored.value);
      else refuse(response, REFUSAL_OF[stored.error]);
    } finally {
      this.#uploads -= 1;
    }
  }

  async #send(request: IncomingMessage, response: ServerResponse, boardId: string, assetId: string): Promise<void> {
    const image = await this.#assets.read(boardId, assetId);
    if (!image) return sendEmpty(response, 404, { 'Cache-Control': 'no-store' });
    response.writeHead(200, {
      ...COMMON_HEADERS,
      'Content-Type': image.type,
      'Content-Length': String(image.bytes.length),
      'Content-Disposition': `attachment; filename="${assetId.slice(0, 12)}.${image.type.slice('image/'.length)}"`,
      // Opened by itself it would be a page of ours: that page may do nothing.
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, max-age=31536000, immutable',
    });
    response.end(request.method === 'HEAD' ? undefined : image.bytes);
  }
}
