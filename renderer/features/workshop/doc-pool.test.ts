import { describe, expect, test } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createObservable } from '../../../shared/kernel/observable';
import type { DocSession, PathState, Safety } from '../../sync';
import { createDocPool } from './doc-pool';

/** A link whose documents say where their work is as the test wishes. */
function createLink() {
  const log: string[] = [];
  const safety = createObservable<Safety>({ kind: 'host' });
  return {
    log,
    safety,
    link: {
      openDoc(name: string): DocSession {
        log.push(`open ${name}`);
        const doc = new Y.Doc();
        const awareness = new Awareness(doc);
        awareness.setLocalState({ name: 'A' });
        return {
          doc,
          awareness,
          safety,
          path: createObservable<PathState>({ kind: 'relay', reason: 'by-choice' }),
          bring: () => false,
          purge: () => undefined, purging: createObservable(false), denied: createObservable(false), onDidPurge: () => () => undefined, synced: createObservable(true), ended: createObservable<null>(null),
          close() {
            log.push(`close ${name}`);
            awareness.destroy();
          },
        };
      },
      close: () => void log.push('close link'),
    },
  };
}

describe('the pool of open documents', () => {
  test('one document for all who ask, closed after the last', () => {
    const { link, log } = createLink();
    const pool = createDocPool(link);
    expect(pool.acquire('board:a')).toBe(pool.acquire('board:a'));
    pool.release('board:a');
    expect(log).toEqual(['open board:a']);
    pool.release('board:a');
    expect(log).toEqual(['open board:a', 'close board:a']);
  });

  test('what the host does not have yet stays open until it has', () => {
    const { link, log, safety } = createLink();
    const pool = createDocPool(link);
    const session = pool.acquire('board:a');
    safety.set({ kind: 'here' });
    pool.release('board:a');
    pool.end();
    expect(log).toEqual(['open board:a']);
    expect(session.awareness.getLocalState()).toBeNull();
    safety.set({ kind: 'others', count: 2 });
    expect(log).toEqual(['open board:a']);
    safety.set({ kind: 'host' });
    expect(log).toEqual(['open board:a', 'close board:a', 'close link']);
  });

  test('coming back before that finds the same document, and it is not closed under one’s hands', () => {
    const { link, log, safety } = createLink();
    const pool = createDocPool(link);
    const before = pool.acquire('board:a');
    safety.set({ kind: 'here' });
    pool.release('board:a');
    expect(pool.acquire('board:a')).toBe(before);
    safety.set({ kind: 'host' });
    expect(log).toEqual(['open board:a']);
  });

  test('the link closes at once when nothing is open', () => {
    const { link, log } = createLink();
    createDocPool(link).end();
    expect(log).toEqual(['close link']);
  });
});
