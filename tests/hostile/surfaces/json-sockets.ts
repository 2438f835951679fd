import { openControl, openSignal, SocketClient } from '../../contract/host/socket-client';
import { PROTOCOL_VERSION } from '../../../shared/protocol';
import { mutate, mutateText } from '../mutate';
import type { Random } from '../../fuzz/board/random';
import { JsonVictim } from '../victim';
import type { OpenSurface, Surface } from './types';

function jsonSurface(victim: JsonVictim, seeds: readonly unknown[]): Surface {
  return {
    next(random: Random) {
      const seed = random.pick(seeds);
      if (random.chance(0.1)) return victim.hit(mutate(random, new TextEncoder().encode(JSON.stringify(seed)), []));
      return victim.hit(mutateText(random, seed));
    },
    close: () => victim.close(),
  };
}

export const control: OpenSurface = ({ host, attacker, board }) =>
  jsonSurface(
    new JsonVictim(async () => {
      const client = await openControl(host.socketBase, attacker.session);
      await client.next(({ type }) => type === 'welcome');
      return client;
    }),
    [
      { type: 'check', doc: board, n: 1, clientId: 5, clock: 9, deletes: [[5, 1, 2]] },
      { type: 'path', doc: board, path: 'relay' },
      { type: 'purge', doc: `workshop:${host.workshopId}` },
      { type: 'hello', session: attacker.session, protocol: PROTOCOL_VERSION },
      { type: 'ping' },
    ],
  );

/** Before anybody said who it is. */
export const hello: OpenSurface = ({ host, attacker }) =>
  jsonSurface(new JsonVictim(() => SocketClient.open(`${host.socketBase}/control`)), [
    { type: 'hello', session: attacker.session, protocol: PROTOCOL_VERSION },
    { type: 'hello', session: 'f'.repeat(32), protocol: PROTOCOL_VERSION },
    { type: 'hello', session: `f.${host.workshopId}.${'0'.repeat(32)}`, protocol: PROTOCOL_VERSION },
  ]);

export const signal: OpenSurface = ({ host, attacker, board }) =>
  jsonSurface(new JsonVictim(() => openSignal(host.socketBase, attacker.session)), [
    { type: 'subscribe', topics: [board] },
    { type: 'unsubscribe', topics: [board] },
    { type: 'publish', topic: board, data: { type: 'announce', from: 'peer' } },
    { type: 'publish', topic: board, data: { type: 'signal', from: 'peer', to: 'hub', token: 1, signal: { type: 'answer', sdp: 'v=0' } } },
    { type: 'publish', topic: board, data: { type: 'signal', from: 'hub', to: 'peer', token: 1, signal: { type: 'offer', sdp: 'x'.repeat(3_000) } } },
    { type: 'ping' },
  ]);
