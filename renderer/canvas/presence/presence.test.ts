import { describe, expect, it } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createPresence, readPeer } from './presence';

describe('readPeer', () => {
  it('reads what another canvas says', () => {
    expect(readPeer(7, { user: { id: 'p', name: ' Aino ', colour: '#005A8C' }, cursor: { pageId: 'polku', x: 1, y: 2 }, editing: 'k1' })).toEqual({
      client: 7,
      name: 'Aino',
      colour: '#005A8C',
      cursor: { pageId: 'polku', x: 1, y: 2 },
      editing: 'k1',
    });
  });

  it('takes nothing for granted', () => {
    for (const state of [null, 3, {}, { user: null }, { user: { name: '' } }, { user: { name: 5 } }]) expect(readPeer(1, state)).toBeNull();
    const odd = readPeer(1, { user: { name: 'x'.repeat(500), colour: 'red;background:url(x)' }, cursor: { pageId: 'p', x: NaN, y: '1' }, editing: {} });
    expect(odd).toEqual({ client: 1, name: 'x'.repeat(40), colour: '#34495A', cursor: null, editing: null });
  });
});

describe('createPresence', () => {
  it('tells who writes in a card, leaves oneself out, and can be begun again', () => {
    const awareness = new Awareness(new Y.Doc());
    const presence = createPresence(awareness, { id: 'me', name: 'Minä', colour: '#000000' });
    const stop = presence.start();
    presence.setEditing('k1');
    expect(awareness.getLocalState()).toMatchObject({ user: { name: 'Minä' }, editing: 'k1' });
    awareness.states.set(99, { user: { name: 'Bertta', colour: '#123456' }, editing: 'k1' });
    awareness.emit('change', [{ added: [99], updated: [], removed: [] }, 'test']);
    expect(presence.editorsOf('k1')).toBe('Bertta');
    expect(presence.peers().map((peer) => peer.name)).toEqual(['Bertta']);
    stop();
    expect(awareness.getLocalState()).toMatchObject({ editing: null, cursor: null });
    presence.start()();
    awareness.destroy();
  });

  it('works alone', () => {
    const presence = createPresence(null, { id: 'me', name: 'Minä', colour: '#000000' });
    const stop = presence.start();
    presence.setEditing('k1');
    expect(presence.peers()).toEqual([]);
    stop();
  });
});
