import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { docDigest } from '../../shared/doc';
import { watchDivergence, type DivergencePorts } from './divergence';

/* Two real replicas, and time that is turned by hand [SPEC 7.3, 7.4]. */
let host: Y.Doc;
let mine: Y.Doc;
let standing: ReturnType<DivergencePorts['standing']>;
let said: string[];
let watch: ReturnType<typeof watchDivergence>;
/** What an exchange of states does here. */
let exchange: () => void;

const both = (): void => {
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(host));
  Y.applyUpdate(host, Y.encodeStateAsUpdate(mine));
};

beforeEach(() => {
  vi.useFakeTimers();
  [host, mine] = [new Y.Doc(), new Y.Doc()];
  host.getText('t').insert(0, 'Neuvola');
  both();
  standing = 'settled';
  said = [];
  exchange = both;
  watch = watchDivergence({
    doc: mine,
    standing: () => standing,
    ask: () => watch.onDigest(docDigest(host)),
    resync: () => {
      said.push('resync');
      exchange();
    },
    rebuild: (cause) => said.push(`fresh: ${cause}`),
    onRepaired: (cause, how) => said.push(`${how}: ${cause}`),
  });
});
afterEach(() => {
  watch.close();
  vi.useRealTimers();
});

const fromHost = (): void => watch.onDigest(docDigest(host));
const pass = (): void => void vi.advanceTimersByTime(60_000);

describe('no difference', () => {
  test('nothing is asked, mended or said', () => {
    fromHost();
    pass();
    expect(said).toEqual([]);
  });

  test('what is only late is waited for', () => {
    host.getText('t').insert(0, 'Avoin ');
    fromHost();
    vi.advanceTimersByTime(1_000);
    both();
    pass();
    host.getText('t').insert(0, 'Uusi ');
    fromHost();
    vi.advanceTimersByTime(1_900);
    mine.getText('t').insert(0, 'x');
    vi.advanceTimersByTime(200);
    both();
    pass();
    expect(said).toEqual([]);
  });

  test('without a path nothing can be said, with own work on its way nothing yet', () => {
    host.getText('t').insert(0, 'Avoin ');
    standing = 'away';
    fromHost();
    pass();
    standing = 'busy';
    fromHost();
    vi.advanceTimersByTime(5_000);
    both();
    standing = 'settled';
    pass();
    expect(said).toEqual([]);
  });
});

describe('a difference that stays', () => {
  test('something that never came, or is only here, is mended by an exchange of states, and said', () => {
    host.getText('t').insert(0, 'Avoin ');
    mine.getText('t').insert(0, 'Minun ');
    fromHost();
    pass();
    expect(said).toEqual(['resync', 'resync: state']);
    expect(mine.getText('t').toJSON()).toBe(host.getText('t').toJSON());
  });

  test('a deletion that did not come, too', () => {
    host.getText('t').delete(0, 3);
    fromHost();
    pass();
    expect(said).toEqual(['resync', 'resync: state']);
  });

  test('what reads differently although all is there outlives the exchange: a fresh replica, once', () => {
    const start = mine.getText('t')._start;
    if (start?.content instanceof Y.ContentString) start.content.str = 'Nauvola';
    fromHost();
    pass();
    fromHost();
    pass();
    expect(said).toEqual(['resync', 'fresh: content', 'rebuild: content']);
  });

  test('an exchange that brings nothing: a fresh replica', () => {
    host.getText('t').insert(0, 'Avoin ');
    exchange = () => undefined;
    fromHost();
    pass();
    expect(said).toEqual(['resync', 'fresh: state', 'rebuild: state']);
  });

  test('own work that the host never gets is brought by an exchange', () => {
    mine.getText('t').insert(0, 'Jumissa ');
    standing = 'busy';
    exchange = () => {
      both();
      standing = 'settled';
    };
    fromHost();
    pass();
    expect(said).toEqual(['resync', 'resync: state']);
    expect(host.getText('t').toJSON()).toBe('Jumissa Neuvola');
  });
});

describe('stuck updates and doubled ids', () => {
  const withHole = (): void => {
    const updates: Uint8Array[] = [];
    host.on('update', (update: Uint8Array) => updates.push(update));
    host.getText('t').insert(0, 'a');
    host.getText('t').insert(0, 'b');
    Y.applyUpdate(mine, updates[1] as Uint8Array);
  };

  test('an update that waits for a lost one is seen without any digest, and brought by an exchange', () => {
    withHole();
    pass();
    expect(said).toEqual(['resync', 'resync: pending']);
    expect(mine.getText('t').toJSON()).toBe('baNeuvola');
  });

  test('one that comes a moment later is nothing', () => {
    withHole();
    vi.advanceTimersByTime(4_000);
    both();
    pass();
    expect(said).toEqual([]);
  });

  test('one for which nothing ever comes: a fresh replica', () => {
    exchange = () => undefined;
    withHole();
    pass();
    expect(said).toEqual(['resync', 'fresh: pending', 'rebuild: pending']);
  });

  test('work of somebody else under our id: a fresh replica at once', () => {
    const twin = new Y.Doc();
    twin.clientID = mine.clientID;
    twin.getText('t').insert(0, 'kaksonen');
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(twin));
    pass();
    expect(said).toEqual(['fresh: client-id', 'rebuild: client-id']);
  });
});
