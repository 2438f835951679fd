import * as encoding from 'lib0/encoding';
import { createDecoder, readVarString, readVarUint } from 'lib0/decoding';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { addCard, boardRoots, zoneId } from '../../../shared/doc';
import type { Random } from '../../fuzz/board/random';
import { boardContext } from '../../support/sample-board';
import { mutate } from '../mutate';
import type { Target } from '../target';
import { inTime, nameOfClose } from '../victim';
import type { OpenSurface, Surface } from './types';

const [SYNC, AWARENESS, AUTH, QUERY, STATELESS, BROADCAST, CLOSE] = [0, 1, 2, 3, 5, 6, 7];

function frame(name: string, type: number, write: (encoder: encoding.Encoder) => void = () => undefined): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, name);
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

const auth = (name: string, token: string): Uint8Array =>
  frame(name, AUTH, (encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, token);
  });
const sync = (name: string, step: number, payload: Uint8Array): Uint8Array =>
  frame(name, SYNC, (encoder) => {
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, payload);
  });
const awarenessFrame = (name: string, payload: Uint8Array): Uint8Array => frame(name, AWARENESS, (encoder) => encoding.writeVarUint8Array(encoder, payload));

/** A relay socket that has said who it is, and is made anew when it was closed, or when the host closed the document. */
class RelayVictim {
  #socket: WebSocket | null = null;
  readonly #target: Target;
  readonly #session: string;

  constructor(target: Target, session: string) {
    this.#target = target;
    this.#session = session;
  }

  async hit(input: Uint8Array): Promise<string> {
    const socket = (this.#socket ??= await this.#open());
    const question = sync(this.#target.board, 0, Y.encodeStateVector(new Y.Doc()));
    socket.send(input);
    socket.send(question);
    const outcome = await inTime(this.#outcome(socket, input), input);
    if (outcome !== 'passed') {
      socket.terminate();
      this.#socket = null;
    }
    return outcome;
  }

  close(): void {
    this.#socket?.terminate();
  }

  /** Until our question is answered, the document is closed, or the socket is. */
  #outcome(socket: WebSocket, input: Uint8Array): Promise<string> {
    return new Promise((resolve, reject) => {
      const done = (word: string): void => {
        socket.off('message', onMessage);
        socket.off('close', onClose);
        resolve(word);
      };
      const onMessage = (data: Buffer): void => {
        const decoder = createDecoder(new Uint8Array(data));
        const isHere = readVarString(decoder) === this.#target.board;
        const type = isHere ? readVarUint(decoder) : -1;
        if (type === CLOSE) done(readVarString(decoder));
        else if (type === SYNC && readVarUint(decoder) === 1) done('passed');
      };
      const onClose = (code: number, reason: Buffer): void => {
        try {
          done(nameOfClose(code, reason.toString(), input));
        } catch (error) {
          reject(error as Error);
        }
      };
      socket.on('message', onMessage);
      socket.on('close', onClose);
    });
  }

  async #open(): Promise<WebSocket> {
    const socket = new WebSocket(`${this.#target.host.socketBase}/relay`);
    socket.on('error', () => undefined);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    socket.send(auth(this.#target.board, this.#session));
    await new Promise<void>((resolve) => socket.once('message', () => resolve()));
    return socket;
  }
}

function surface(victim: RelayVictim, make: (random: Random) => Uint8Array): Surface {
  return { next: (random) => victim.hit(make(random)), close: () => victim.close() };
}

/** Whole frames of Hocuspocus's protocol, as a participant. */
export const relay: OpenSurface = (target) => {
  const { board, attacker } = target;
  const vector = Y.encodeStateVector(new Y.Doc());
  const seeds = [
    auth(board, attacker.session),
    sync(board, 0, vector),
    sync(board, 1, Uint8Array.of(0, 0)),
    awarenessFrame(board, Uint8Array.of(0)),
    frame(board, QUERY),
    frame(board, STATELESS, (encoder) => encoding.writeVarString(encoder, 'x')),
    frame(board, BROADCAST, (encoder) => encoding.writeVarString(encoder, 'x')),
    frame(`workshop:${target.host.workshopId}`, CLOSE),
    frame(`${board}\0other`, AUTH),
  ];
  return surface(new RelayVictim(target, attacker.session), (random) => mutate(random, random.pick(seeds) ?? vector, seeds));
};

/** Yjs updates in whole frames. As a reader, so that nothing at all of them may stay. */
export const updates: OpenSurface = (target) => {
  const doc = new Y.Doc();
  const seeds: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => seeds.push(update));
  doc.transact(() => boardRoots(doc).pages.set('p', new Y.Map<unknown>([['title', 'x'], ['notes', new Y.Text('muistiin')]])));
  for (const kind of ['service', 'handover', 'person'] as const) addCard(boardContext(doc, kind), { kind, zone: zoneId('polku', 'a', 'b'), text: 'palvelu', responsible: 'joku' });
  doc.getMap('roskaa').set('x', { y: [1, 2, 3] });
  doc.transact(() => boardRoots(doc).cards.clear());
  // Eleven bytes that delete everything somebody ever wrote.
  const everything = Uint8Array.of(0, 1, 0x81, 0x80, 0x80, 0x80, 1, 1, 0, 0xff, 0x7f);
  seeds.push(Y.encodeStateAsUpdate(doc), everything);
  return surface(new RelayVictim(target, target.reader.session), (random) => {
    const update = random.pick(seeds) ?? everything;
    return sync(target.board, random.chance(0.5) ? 2 : 1, random.chance(0.1) ? update : mutate(random, update, seeds));
  });
};

export const awareness: OpenSurface = (target) => {
  const own = new Awareness(new Y.Doc());
  own.setLocalState({ user: { name: 'Hyökkääjä', colour: '#000000' }, cursor: { x: 1, y: 2 } });
  const one = encodeAwarenessUpdate(own, [own.clientID]);
  own.destroy();
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 100_000);
  for (let id = 0; id < 100_000; id += 1) {
    encoding.writeVarUint(encoder, id);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, 'null');
  }
  const many = encoding.toUint8Array(encoder);
  const bad = encodeBad();
  return surface(new RelayVictim(target, target.attacker.session), (random) => awarenessFrame(target.board, random.chance(0.01) ? many : mutate(random, random.pick([one, bad]) ?? one, [one])));
};

function encodeBad(): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, 77);
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarString(encoder, '{bad');
  return encoding.toUint8Array(encoder);
}
