import { describe, expect, it } from 'vitest';
import type { AssetFacts } from '../../../shared/protocol';
import type { AssetClient } from './asset-client';
import type { EncodedImage } from './encode-image';
import { createImageQueue, type ImageQueue } from './image-queue';
import { createImageStore } from './image-store';

const encoded: EncodedImage = { bytes: new Uint8Array([1]), facts: { type: 'image/png', widthPx: 4, heightPx: 3 } };
const facts: AssetFacts = { assetId: 'a'.repeat(64), type: 'image/png', bytes: 1, widthPx: 4, heightPx: 3 };
const file = (name: string): File => new File(['x'], name);
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const states = (queue: ImageQueue): unknown[] => queue.items.get().map(({ name, state }) => [name, state]);

/** A host that answers when it is told to. */
class Host implements Pick<AssetClient, 'put'> {
  readonly asked: ((answer: Awaited<ReturnType<AssetClient['put']>>) => void)[] = [];
  put = (): ReturnType<AssetClient['put']> => new Promise((resolve) => this.asked.push(resolve));
  async answer(answer: Awaited<ReturnType<AssetClient['put']>>): Promise<void> {
    this.asked.shift()?.(answer);
    await settled();
  }
}

function start(encode: Parameters<typeof createImageQueue>[0]['encode'] = () => Promise.resolve({ ok: true, value: encoded })) {
  const host = new Host();
  const stored: unknown[] = [];
  return { host, stored, queue: createImageQueue({ client: host, encode, onStored: (_facts, _bytes, where) => stored.push(where) }) };
}

describe('image queue', () => {
  it('sends one after the other and tells of each when the host has it', async () => {
    const { host, stored, queue } = start();
    queue.add([file('a.png'), file('b.png')], 'page1');
    await settled();
    expect(states(queue)).toEqual([['a.png', 'sending'], ['b.png', 'preparing']]);
    expect(host.asked).toHaveLength(1);
    await host.answer({ ok: true, value: facts });
    expect(stored).toEqual(['page1']);
    await host.answer({ ok: true, value: facts });
    expect(stored).toHaveLength(2);
    expect(states(queue)).toEqual([]);
  });

  it('keeps what the host can’t take now, and sends it when the host is back', async () => {
    const { host, stored, queue } = start();
    queue.add([file('a.png')], 'page1');
    await settled();
    await host.answer({ ok: false, error: 'away' });
    expect(states(queue)).toEqual([['a.png', 'waiting']]);
    queue.retry();
    await settled();
    await host.answer({ ok: true, value: facts });
    expect(stored).toEqual(['page1']);
  });

  it('says what is wrong with one and goes on with the next', async () => {
    const { host, stored, queue } = start((source) => Promise.resolve(source.name === 'x.heic' ? { ok: false, error: 'heic' } : { ok: true, value: encoded }));
    queue.add([file('x.heic'), file('full.png'), file('ok.png')], null);
    await settled();
    await host.answer({ ok: false, error: 'disk-full' });
    await host.answer({ ok: true, value: facts });
    expect(states(queue)).toEqual([['x.heic', { problem: 'heic' }], ['full.png', { problem: 'disk-full' }]]);
    expect(stored).toHaveLength(1);
    queue.remove(1);
    expect(states(queue)).toHaveLength(1);
  });

  it('shows nothing of an image that was cancelled while it was being sent', async () => {
    const { host, stored, queue } = start();
    queue.add([file('a.png')], null);
    await settled();
    queue.remove(1);
    await host.answer({ ok: true, value: facts });
    expect(stored).toEqual([]);
  });
});

describe('image store', () => {
  const urls = { create: () => 'blob:1', revoke: () => undefined };

  it('fetches an image once, and again after the host was away', async () => {
    const asked: string[] = [];
    let answer: Blob | null | 'away' = 'away';
    const store = createImageStore({ get: (id) => (asked.push(id), Promise.resolve(answer)) }, urls);
    expect(store.state('x')).toEqual({ kind: 'loading' });
    store.state('x');
    await settled();
    expect([asked, store.state('x')]).toEqual([['x'], { kind: 'loading' }]);
    answer = new Blob();
    store.retry();
    await settled();
    expect([asked.length, store.state('x')]).toEqual([2, { kind: 'shown', url: 'blob:1' }]);
  });

  it('says that an image is missing, and fetches no more than a few at once', async () => {
    let running = 0;
    let most = 0;
    const store = createImageStore({ get: async () => ((most = Math.max(most, ++running)), await settled(), running--, null) }, urls);
    for (let index = 0; index < 20; index += 1) store.state(`x${index}`);
    for (let turn = 0; turn < 12; turn += 1) await settled();
    expect(most).toBeLessThanOrEqual(4);
    expect(store.state('x19')).toEqual({ kind: 'missing' });
  });
});
