import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { assetFacts, assetPath, boardAssetsPath, MAX_ASSETS_PER_BOARD, MAX_IMAGE_BYTES, type AssetFacts, type Seat } from '../../../shared/protocol';
import { imageFixture, pngOf } from '../../support/image-bytes';
import { refusal, startHost, type TestHost } from './start-host';

let host: TestHost;
let aino: Seat;
let board: string;
beforeEach(async () => {
  host = await startHost();
  aino = await host.join('Aino');
  board = aino.group.boardId;
});
afterEach(() => host.stop());

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Uint8Array;
  readonly json: unknown;
}

/** As raw as Node lets us: the path goes as it is, headers say what we like. */
function ask(method: string, path: string, headers: Record<string, string>, body?: Uint8Array, port = host.on.port): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const isJson = response.headers['content-type']?.startsWith('application/json') ?? false;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: new Uint8Array(bytes), json: isJson ? JSON.parse(bytes.toString()) : null });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const bearer = (session: string): Record<string, string> => ({ authorization: `Bearer ${session}` });
const put = (bytes: Uint8Array, type = 'image/png', session = aino.session, boardId = board): Promise<Answer> => ask('POST', boardAssetsPath(boardId), { ...bearer(session), 'content-type': type }, bytes);
const get = (assetId: string, session = aino.session, boardId = board): Promise<Answer> => ask('GET', assetPath(boardId, assetId), bearer(session));
const stored = async (bytes: Uint8Array, type?: string): Promise<AssetFacts> => assetFacts.parse((await put(bytes, type)).json);
const files = async (): Promise<string[]> => (await readdir(join(host.dir, 'library', 'images')).catch(() => [])).sort();

describe('images over the guests’ door', () => {
  test('an image comes back to everybody of the board, byte for byte and harmless', async () => {
    const photo = imageFixture('photo.jpeg');
    const facts = await stored(photo, 'image/jpeg');
    expect(facts).toMatchObject({ type: 'image/jpeg', bytes: photo.length, widthPx: 64, heightPx: 48 });
    const veikko = await host.join('Veikko');
    const answer = await get(facts.assetId, veikko.session);
    expect(answer.status).toBe(200);
    expect(answer.bytes).toEqual(photo);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="${facts.assetId.slice(0, 12)}.jpeg"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  test('what is none is refused, whatever it calls itself, and leaves nothing behind', async () => {
    const html = new TextEncoder().encode('<script>alert(1)</script>');
    const png = pngOf(8, 8);
    for (const [bytes, type] of [
      [html, 'image/png'],
      [new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml'],
      [new Uint8Array([...png, ...html]), 'image/png'],
      [new Uint8Array(0), 'image/png'],
      [png, 'image/jpeg'],
      [png, 'text/html'],
      [png.subarray(0, -1), 'image/png'],
    ] as const) {
      expect(await put(bytes, type)).toMatchObject({ status: 415, json: { refusal: 'NOT_AN_IMAGE' } });
    }
    expect(await files()).toEqual([]);
  });

  test('a size that is too large is refused: in pixels, in bytes, announced and not announced', async () => {
    const tooLarge = { status: 413, json: refusal('TOO_LARGE') };
    expect(await put(pngOf(2_001, 4))).toMatchObject(tooLarge);
    expect(await put(new Uint8Array(MAX_IMAGE_BYTES + 1))).toMatchObject(tooLarge);
    expect(await ask('POST', boardAssetsPath(board), { ...bearer(aino.session), 'content-type': 'image/png', 'transfer-encoding': 'chunked' }, new Uint8Array(MAX_IMAGE_BYTES + 1))).toMatchObject(tooLarge);
    expect(await files()).toEqual([]);
  });

  test('without a session, with a wrong one, as a reader or of another group nothing is taken or shown', async () => {
    const { assetId } = await stored(pngOf(8, 8));
    const liisa = await host.join('Liisa', 1);
    const denied = { status: 403, json: refusal('NOT_ALLOWED') };
    const unknown = { status: 401, json: refusal('SESSION_UNKNOWN') };
    expect(await ask('GET', assetPath(board, assetId), {})).toMatchObject(unknown);
    expect(await ask('POST', boardAssetsPath(board), { 'content-type': 'image/png' }, pngOf(8, 8, 1))).toMatchObject(unknown);
    expect(await get(assetId, '0'.repeat(32))).toMatchObject(unknown);
    expect(await get(assetId, liisa.session)).toMatchObject(denied);
    expect(await put(pngOf(8, 8, 1), 'image/png', liisa.session)).toMatchObject(denied);
    // Knowing its name does not help on one's own board.
    expect((await get(assetId, liisa.session, liisa.group.boardId)).status).toBe(404);
    expect(await put(pngOf(8, 8, 1), 'image/png', aino.session, 'nosuchboard')).toMatchObject(denied);

    await host.host.editDoc(`workshop:${host.workshopId}`, (doc) => doc.getMap<Y.Map<unknown>>('members').get(aino.participantId)?.set('role', 'reader'));
    expect((await get(assetId)).status).toBe(200);
    expect(await put(pngOf(8, 8, 1))).toMatchObject(denied);
    await host.host.stopHosting(host.workshopId);
    expect(await get(assetId)).toMatchObject({ status: 409, json: refusal('WORKSHOP_CLOSED') });
  });

  test('no path leads out, and no other method does anything', async () => {
    const { assetId } = await stored(pngOf(8, 8));
    for (const path of [`/api/assets/${board}/../../${assetId}`, `/api/assets/${board}/%2e%2e%2fheads`, `/api/assets/${board}/${assetId}%00.png`, `/api/assets/${board}/${'A'.repeat(64)}`, '/api/assets/', `/api/assets/${board}/`]) {
      expect(await ask('GET', path, bearer(aino.session)), path).toMatchObject({ status: 400, json: refusal('BAD_MESSAGE') });
    }
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) expect(await ask(method, assetPath(board, assetId), bearer(aino.session))).toMatchObject({ status: 400 });
    expect(await ask('POST', assetPath(board, assetId), { ...bearer(aino.session), 'content-type': 'image/png' }, pngOf(8, 8))).toMatchObject({ status: 400 });
    expect(await ask('GET', boardAssetsPath(board), bearer(aino.session))).toMatchObject({ status: 400 });
    expect((await get(assetId)).status).toBe(200);
  });

  test('the same image from many at once is one file; fifty different ones all arrive', async () => {
    const veikko = await host.join('Veikko');
    const photo = imageFixture('photo.jpeg');
    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => put(photo, 'image/jpeg', index % 2 ? veikko.session : aino.session)));
    expect(new Set(answers.map(({ status, json }) => JSON.stringify([status, json]))).size).toBe(1);
    expect(await files()).toHaveLength(1);
    const many = await Promise.all(Array.from({ length: 30 }, (_, index) => put(pngOf(16, 16, index + 1))));
    expect(many.every(({ status }) => status === 200)).toBe(true);
    expect(await files()).toHaveLength(31);
  });

  test('a board has room for so many images, and says when it is full', async () => {
    for (let index = 0; index < MAX_ASSETS_PER_BOARD; index += 1) expect((await host.library.assets.put(board, pngOf(8, 8, index))).ok).toBe(true);
    expect(await put(pngOf(8, 8, 1_000))).toMatchObject({ status: 409, json: { refusal: 'NO_ROOM' } });
    // What is there already needs no room.
    expect((await put(pngOf(8, 8, 5))).status).toBe(200);
  });

  test('a damaged or missing file is not shown; putting it again heals it', async () => {
    const photo = imageFixture('photo.jpeg');
    const { assetId } = await stored(photo, 'image/jpeg');
    const path = join(host.dir, 'library', 'images', assetId);
    await writeFile(path, photo.map((byte, index) => (index === 700 ? byte ^ 1 : byte)));
    expect((await get(assetId)).status).toBe(404);
    await rm(path);
    expect((await get(assetId)).status).toBe(404);
    expect((await put(photo, 'image/jpeg')).status).toBe(200);
    expect((await get(assetId)).bytes).toEqual(photo);
  });

  test('a folder that takes nothing: refused in words, and the board goes on', async () => {
    await writeFile(join(host.dir, 'library', 'images'), 'in the way');
    expect(await put(pngOf(8, 8))).toMatchObject({ status: 500, json: refusal('HOST_FAILED') });
    await rm(join(host.dir, 'library', 'images'));
    expect((await put(pngOf(8, 8))).status).toBe(200);
  });
});

describe('images over the facilitator’s door', () => {
  test('the app’s own origin may ask, no other page', async () => {
    const { port } = host.host.inner;
    const { session } = host.host.facilitatorSession(host.workshopId);
    const app = { origin: 'app://polkupaja' };
    const preflight = await ask('OPTIONS', boardAssetsPath(board), { ...app, 'access-control-request-method': 'POST' }, undefined, port);
    expect(preflight.status).toBe(204);
    expect(preflight.headers).toMatchObject({ 'access-control-allow-origin': 'app://polkupaja', 'access-control-allow-headers': 'authorization, content-type' });
    const answer = await ask('POST', boardAssetsPath(board), { ...app, ...bearer(session), 'content-type': 'image/png' }, pngOf(8, 8), port);
    expect(answer.status).toBe(200);
    expect(answer.headers['access-control-allow-origin']).toBe('app://polkupaja');
    const elsewhere = await ask('OPTIONS', boardAssetsPath(board), { origin: 'http://example.org' }, undefined, port);
    expect(elsewhere.headers['access-control-allow-origin']).toBeUndefined();
    expect((await get(assetFacts.parse(answer.json).assetId)).status).toBe(200);
  });
});
