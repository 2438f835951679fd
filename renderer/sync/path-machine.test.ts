import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initialFacts, pathOf, retryDelayMs, step, type PathCommand, type PathEvent, type PathFacts } from './path-machine';
import type { PathState } from './types';

const CONNECTING: PathState = { kind: 'connecting', since: 7 };
const AWAY: PathState = { kind: 'offline', reason: 'host-away' };
const P2P: PathState = { kind: 'peer-to-peer' };
const REFUSED: PathState = { kind: 'offline', reason: 'refused', refusal: 'REMOVED' };
const relay = (reason: 'no-channel' | 'channel-lost' | 'no-hub' | 'by-choice'): PathState => ({ kind: 'relay', reason });

type Row = [event: PathEvent, path: PathState, ...commands: PathCommand[]];

/** Plays events on a fresh machine and compares the path and the commands after each. */
function play(rows: readonly Row[], live: 'auto' | 'relay' = 'auto', rtc = true): PathFacts {
  let facts = initialFacts(live, rtc, 7);
  rows.forEach(([event, path, ...commands], index) => {
    const result = step(facts, event);
    expect({ index, event, path: result.path, commands: result.commands }).toEqual({ index, event, path, commands });
    facts = result.facts;
  });
  return facts;
}

const begin: Row = [{ type: 'woke' }, CONNECTING, 'open-relay'];
const welcome: Row = [{ type: 'control-open', hub: true }, CONNECTING];
const relaySynced: Row = [{ type: 'relay', state: 'synced' }, relay('no-channel'), 'open-channel'];
const channelOpen: Row = [{ type: 'channel', state: 'open' }, relay('no-channel')];
const channelSynced: Row = [{ type: 'channel', state: 'synced' }, P2P, 'close-relay'];
const toPeerToPeer: Row[] = [begin, welcome, relaySynced, channelOpen, channelSynced];
const refusedRelay: Row[] = [begin, welcome, [{ type: 'relay', state: 'refused' }, CONNECTING, 'open-channel']];

describe('P1–P3: relay first, then the channel, one path at a time', () => {
  test('the whole way', () => void play(toPeerToPeer));
  test('the relay is there before the host said anything about a hub', () =>
    void play([begin, [{ type: 'relay', state: 'synced' }, relay('no-channel')], [{ type: 'control-open', hub: true }, relay('no-channel'), 'open-channel'], channelSynced]));
  test('a relay that refuses: WebRTC alone', () =>
    void play([...refusedRelay, [{ type: 'channel', state: 'open' }, CONNECTING], [{ type: 'channel', state: 'synced' }, P2P]]));
  test('a relay that refuses before the host said anything', () =>
    void play([begin, [{ type: 'relay', state: 'refused' }, CONNECTING], [{ type: 'control-open', hub: true }, CONNECTING, 'open-channel']]));
  test('a relay that is late: WebRTC beside it', () =>
    void play([begin, welcome, [{ type: 'relay-late' }, CONNECTING, 'open-channel'], [{ type: 'channel', state: 'synced' }, P2P, 'close-relay']]));
  test('a relay that lets us in and takes its time with a large state is not late', () =>
    void play([begin, welcome, [{ type: 'relay', state: 'open' }, CONNECTING], [{ type: 'relay-late' }, CONNECTING], relaySynced]));
  test('a late relay that lets us in after all is waited for no longer beside WebRTC', () =>
    void play([begin, welcome, [{ type: 'relay-late' }, CONNECTING, 'open-channel'], [{ type: 'relay', state: 'open' }, CONNECTING], [{ type: 'relay', state: 'synced' }, relay('no-channel')]]));
  test('a late relay is late only while it is not there', () => void play([begin, [{ type: 'relay', state: 'synced' }, relay('no-channel')], [{ type: 'relay-late' }, relay('no-channel')]]));
  test('the relay drops and comes back', () =>
    void play([begin, [{ type: 'control-open', hub: false }, CONNECTING], [{ type: 'relay', state: 'synced' }, relay('no-hub')], [{ type: 'relay', state: 'opening' }, CONNECTING], [{ type: 'relay', state: 'synced' }, relay('no-hub')]]));
  test('late news of a closed transport mean nothing', () =>
    void play([...toPeerToPeer, [{ type: 'relay', state: 'opening' }, P2P], [{ type: 'relay', state: 'closed' }, P2P], [{ type: 'relay-late' }, P2P], [{ type: 'channel-late' }, P2P], [{ type: 'retry-due' }, P2P]]));
});

describe('P4: no channel', () => {
  const late: Row[] = [begin, welcome, relaySynced, [{ type: 'channel-late' }, relay('no-channel'), 'close-channel']];
  test('stays on the relay and tries again', () => {
    const facts = play([...late, [{ type: 'retry-due' }, relay('no-channel'), 'open-channel'], [{ type: 'channel-late' }, relay('no-channel'), 'close-channel']]);
    expect(facts.failures).toBe(2);
  });
  test('waking up does not wait', () => void play([...late, [{ type: 'woke' }, relay('no-channel'), 'open-channel']]));
  test('nor does a host that announces a hub anew', () => {
    expect(play([...late, [{ type: 'hub', hub: true }, relay('no-channel'), 'open-channel']]).failures).toBe(0);
  });
  test('an open channel may take its time to sync', () => void play([begin, welcome, relaySynced, channelOpen, [{ type: 'channel-late' }, relay('no-channel')]]));
  test('a channel that breaks before it is synced', () => void play([begin, welcome, relaySynced, channelOpen, [{ type: 'channel', state: 'lost' }, relay('no-channel'), 'close-channel']]));
  test('WebRTC missing at the last moment', () => void play([begin, welcome, relaySynced, [{ type: 'channel', state: 'refused' }, relay('no-channel'), 'close-channel']]));
  test('without relay it keeps trying', () => void play([...refusedRelay, [{ type: 'channel-late' }, CONNECTING, 'close-channel'], [{ type: 'retry-due' }, CONNECTING, 'open-channel']]));
  test('each time later, sooner when there is nothing else', () => {
    expect([1, 2, 3, 20].map((failures) => retryDelayMs(failures, true, 0.5))).toEqual([1000, 2000, 4000, 60_000]);
    expect(retryDelayMs(20, false, 0.5)).toBe(5000);
    expect(retryDelayMs(3, true, 0)).toBe(3000);
    expect(retryDelayMs(3, true, 1)).toBe(5000);
  });
});

describe('P5: channel lost', () => {
  const lost: Row[] = [...toPeerToPeer, [{ type: 'channel', state: 'lost' }, CONNECTING, 'open-relay', 'close-channel'], [{ type: 'relay', state: 'synced' }, relay('channel-lost')]];
  test('the relay at once, later back', () =>
    void play([...lost, [{ type: 'retry-due' }, relay('channel-lost'), 'open-channel'], [{ type: 'channel', state: 'open' }, relay('channel-lost')], [{ type: 'channel', state: 'synced' }, P2P, 'close-relay']]));
  test('the next trouble is an ordinary one', () => {
    expect(play([...lost, [{ type: 'retry-due' }, relay('channel-lost'), 'open-channel'], [{ type: 'channel', state: 'synced' }, P2P, 'close-relay']])).toMatchObject({ failures: 0, channelLost: false });
  });
  test('without relay: connecting until the next channel', () =>
    void play([...refusedRelay, [{ type: 'channel', state: 'synced' }, P2P], [{ type: 'channel', state: 'lost' }, CONNECTING, 'close-channel'], [{ type: 'retry-due' }, CONNECTING, 'open-channel']]));
});

describe('P6: relay only', () => {
  test('no hub', () => void play([begin, [{ type: 'control-open', hub: false }, CONNECTING], [{ type: 'relay', state: 'synced' }, relay('no-hub')], [{ type: 'relay-late' }, relay('no-hub')]]));
  test('a hub that comes', () => void play([begin, [{ type: 'control-open', hub: false }, CONNECTING], [{ type: 'relay', state: 'synced' }, relay('no-hub')], [{ type: 'hub', hub: true }, relay('no-channel'), 'open-channel']]));
  test('a hub that goes while its channel stands', () =>
    void play([...toPeerToPeer, [{ type: 'hub', hub: false }, CONNECTING, 'open-relay', 'close-channel'], [{ type: 'relay', state: 'synced' }, relay('no-hub')], [{ type: 'hub', hub: true }, relay('channel-lost'), 'open-channel']]));
  test('a hub that goes during the try', () => void play([begin, welcome, relaySynced, [{ type: 'hub', hub: false }, relay('no-hub'), 'close-channel']]));
  test('by choice', () => void play([begin, welcome, [{ type: 'relay', state: 'synced' }, relay('by-choice')], [{ type: 'retry-due' }, relay('by-choice')]], 'relay'));
  test('without WebRTC', () => void play([begin, welcome, [{ type: 'relay', state: 'synced' }, relay('no-channel')], [{ type: 'woke' }, relay('no-channel')]], 'auto', false));
});

describe('P7: host away', () => {
  test('before anything', () => void play([begin, [{ type: 'control-away' }, AWAY], [{ type: 'relay-late' }, AWAY], [{ type: 'control-open', hub: true }, CONNECTING, 'open-channel']]));
  test('what stands is kept', () => void play([...toPeerToPeer, [{ type: 'control-away' }, CONNECTING], [{ type: 'control-open', hub: true }, P2P]]));
  test('all falls, then comes back', () =>
    void play([
      ...toPeerToPeer,
      [{ type: 'control-away' }, CONNECTING],
      [{ type: 'channel', state: 'lost' }, AWAY, 'open-relay', 'close-channel'],
      [{ type: 'retry-due' }, AWAY],
      [{ type: 'relay', state: 'synced' }, relay('channel-lost')],
      [{ type: 'control-open', hub: true }, relay('channel-lost'), 'open-channel'],
    ]));
  test('a host that comes back is asked again for what it refused', () => void play([...refusedRelay, [{ type: 'control-away' }, AWAY], [{ type: 'control-open', hub: true }, CONNECTING, 'open-relay']]));
});

describe('P8: refused', () => {
  const refused: PathEvent = { type: 'refused', refusal: 'REMOVED' };
  test('from the start', () => void play([[refused, REFUSED], [{ type: 'woke' }, REFUSED], [{ type: 'control-open', hub: true }, REFUSED]]));
  test('on the relay', () => void play([begin, welcome, relaySynced, [refused, REFUSED, 'close-channel', 'close-relay'], [{ type: 'retry-due' }, REFUSED]]));
  test('peer to peer', () => void play([...toPeerToPeer, [refused, REFUSED, 'close-channel']]));
  test('readmitted: from the beginning', () =>
    void play([...toPeerToPeer, [refused, REFUSED, 'close-channel'], [{ type: 'readmitted' }, CONNECTING, 'open-relay'], [{ type: 'relay', state: 'synced' }, relay('channel-lost'), 'open-channel'], channelSynced]));
  test('readmitted after the relay had refused, too', () => void play([...refusedRelay, [refused, REFUSED, 'close-channel'], [{ type: 'readmitted' }, CONNECTING, 'open-relay']]));
});

describe('P9: a channel in doubt [SPEC 5.5]', () => {
  test('is called connecting until it answers, or the host does', () => {
    play([...toPeerToPeer, [{ type: 'control-away' }, CONNECTING], [{ type: 'channel-alive' }, P2P], [{ type: 'control-away' }, P2P], [{ type: 'control-open', hub: true }, P2P]]);
    play([...toPeerToPeer, [{ type: 'control-away' }, CONNECTING], [{ type: 'control-open', hub: true }, P2P], [{ type: 'control-away' }, CONNECTING]]);
  });
  test('that does not answer is lost', () => void play([...toPeerToPeer, [{ type: 'control-away' }, CONNECTING], [{ type: 'channel', state: 'lost' }, AWAY, 'open-relay', 'close-channel']]));
});

const transportState = fc.constantFrom('closed', 'opening', 'open', 'synced', 'lost', 'refused') as fc.Arbitrary<'open'>;
const anyEvent: fc.Arbitrary<PathEvent> = fc.oneof(
  fc.record({ type: fc.constant('control-open' as const), hub: fc.boolean() }),
  fc.constantFrom<PathEvent>({ type: 'control-away' }, { type: 'relay-late' }, { type: 'channel-late' }, { type: 'retry-due' }, { type: 'woke' }, { type: 'channel-alive' }, { type: 'readmitted' }),
  fc.record({ type: fc.constant('hub' as const), hub: fc.boolean() }),
  fc.record({ type: fc.constant('relay' as const), state: transportState }),
  fc.record({ type: fc.constant('channel' as const), state: transportState }),
);

test('whatever happens: never two settled paths, never none, never a channel without a hub [SPEC 5.2]', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 60 }), fc.boolean(), (events, rtc) => {
      let facts = initialFacts('auto', rtc, 7);
      for (const event of events) {
        const result = step(facts, event);
        facts = result.facts;
        const up = ['opening', 'open', 'synced'].includes(facts.channel);
        if (facts.channel === 'synced') expect(['closed', 'refused']).toContain(facts.relay);
        else expect(facts.relay).not.toBe('closed');
        if (up) expect(facts.hub && rtc).toBe(true);
        expect(result.path).toEqual(pathOf(facts));
        // Doing again what is being done already would mean that nothing changed.
        expect(new Set(result.commands).size).toBe(result.commands.length);
      }
    }),
  );
});
