import { readFileSync } from 'node:fs';
import * as bc from 'lib0/broadcastchannel';
import * as decoding from 'lib0/decoding';
import { afterEach, expect, test, vi } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { WebrtcProvider, type Room, type WebrtcConn } from 'y-webrtc';
import { makeStar, MESSAGE_AWARENESS, MESSAGE_SYNC, type StarRole } from './star';

/*
 * The star leans on three private names of y-webrtc's room. These tests run against the real package: when an upgrade
 * changes what stands behind the names, they fail.
 */
interface Connection {
  readonly sent: Uint8Array[];
  readonly connection: WebrtcConn;
}

const ended: (() => void)[] = [];
afterEach(() => ended.splice(0).forEach((end) => end()));

let rooms = 0;

async function open(role: StarRole | 'mesh'): Promise<{ doc: Y.Doc; awareness: Awareness; room: Room; name: string; peers: Connection[]; from: (sender: WebrtcConn | null) => void }> {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const name = `star-test-${rooms++}`;
  const provider = new WebrtcProvider(name, doc, { signaling: [], awareness, filterBcConns: false, peerOpts: {} });
  let sender: WebrtcConn | null = null;
  void provider.key.then(() => {
    if (role !== 'mesh' && provider.room) makeStar(provider.room, role, () => sender);
  });
  await provider.key;
  await Promise.resolve();
  const room = provider.room;
  if (!room) throw new Error('no room');
  const peers = [0, 1, 2].map((index) => {
    const sent: Uint8Array[] = [];
    const connection = { peer: { send: (message: Uint8Array) => void sent.push(message) }, destroy: () => undefined } as unknown as WebrtcConn;
    room.webrtcConns.set(`peer-${index}`, connection);
    return { sent, connection };
  });
  ended.push(() => {
    provider.destroy();
    awareness.destroy();
    doc.destroy();
  });
  return { doc, awareness, room, name, peers, from: (connection) => (sender = connection) };
}

const counts = (peers: Connection[]): number[] => peers.map(({ sent }) => sent.length);

function updateOf(text: string): Uint8Array {
  const far = new Y.Doc();
  far.getText('t').insert(0, text);
  return Y.encodeStateAsUpdate(far);
}

test('the version that was read', () => {
  const file = new URL('../../../node_modules/y-webrtc/package.json', import.meta.url);
  expect((JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version).toBe('10.3.0');
});

test('stock y-webrtc repeats what it hears to everybody', async () => {
  const { doc, room, peers } = await open('mesh');
  Y.applyUpdate(doc, updateOf('hei'), room);
  expect(counts(peers)).toEqual([1, 1, 1]);
});

test('a leaf sends its own work once to each peer, as y-webrtc would, and repeats nothing [SPEC 5.4]', async () => {
  const { doc, awareness, room, peers } = await open('leaf');
  doc.getText('t').insert(0, 'hei');
  expect(counts(peers)).toEqual([1, 1, 1]);
  const decoder = decoding.createDecoder(peers[0]?.sent[0] ?? new Uint8Array());
  expect([decoding.readVarUint(decoder), decoding.readVarUint(decoder)]).toEqual([MESSAGE_SYNC, 2]);
  const copy = new Y.Doc();
  Y.applyUpdate(copy, decoding.readVarUint8Array(decoder));
  expect(copy.getText('t').toJSON()).toBe('hei');

  Y.applyUpdate(doc, updateOf('kuultu'), room);
  const far = new Awareness(new Y.Doc());
  far.setLocalState({ name: 'far' });
  applyAwarenessUpdate(awareness, encodeAwarenessUpdate(far, [far.clientID]), room);
  expect(counts(peers)).toEqual([1, 1, 1]);

  awareness.setLocalState({ name: 'me' });
  expect(counts(peers)).toEqual([2, 2, 2]);
  expect(peers[0]?.sent[1]?.[0]).toBe(MESSAGE_AWARENESS);
  far.destroy();
});

test('what reaches a leaf by another path goes on to the hub', async () => {
  const { doc, peers } = await open('leaf');
  Y.applyUpdate(doc, updateOf('releeltä'), 'relay');
  expect(counts(peers)).toEqual([1, 1, 1]);
});

test('the hub repeats to everybody but the one it came from [SPEC 5.4]', async () => {
  const { doc, awareness, room, peers, from } = await open('hub');
  from(peers[1]?.connection ?? null);
  Y.applyUpdate(doc, updateOf('hei'), room);
  expect(counts(peers)).toEqual([1, 0, 1]);
  const far = new Awareness(new Y.Doc());
  far.setLocalState({ name: 'far' });
  applyAwarenessUpdate(awareness, encodeAwarenessUpdate(far, [far.clientID]), room);
  expect(counts(peers)).toEqual([2, 0, 2]);
  // From the relay it goes to all, whatever was the last message of the room. It waits a little: it follows closely.
  Y.applyUpdate(doc, updateOf('moi'), 'relay');
  await vi.waitFor(() => expect(counts(peers)).toEqual([3, 1, 3]));
  far.destroy();
});

test('a dead peer does not keep the others from hearing', async () => {
  const { doc, room, peers } = await open('hub');
  const dead = { peer: { send: () => { throw new Error('closed'); } }, destroy: () => undefined } as unknown as WebrtcConn;
  room.webrtcConns.set('peer-0', dead);
  doc.getText('t').insert(0, 'hei');
  expect(counts(peers)).toEqual([0, 1, 1]);
});

test('nothing goes over BroadcastChannel and nothing is taken from it', async () => {
  const said = vi.fn();
  const stock = await open('mesh');
  bc.subscribe(stock.name, said);
  stock.doc.getText('t').insert(0, 'hei');
  await new Promise(setImmediate);
  expect(said).toHaveBeenCalled();

  const silent = vi.fn();
  const name = `star-test-${rooms}`;
  bc.subscribe(name, silent);
  const { doc, name: opened } = await open('leaf');
  expect(opened).toBe(name);
  doc.getText('t').insert(0, 'hei');
  const before = Y.encodeStateVector(doc);
  // A whole y-webrtc message: sync, update.
  const update = updateOf('toisesta välilehdestä');
  bc.publish(name, Uint8Array.of(MESSAGE_SYNC, 2, update.length, ...update), 'other tab');
  await new Promise(setImmediate);
  expect(silent).toHaveBeenCalledTimes(1);
  expect(Y.encodeStateVector(doc)).toEqual(before);
});
