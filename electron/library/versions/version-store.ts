import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { z } from 'zod';
import { forgetDeleted, removePersonalIds } from '../../../shared/doc';
import { versionInfo, versionsToDrop, type VersionInfo } from '../../../shared/versions';
import { numberOfKey, versionKey, versionsOf, versionStateKey, versionStatesOf } from '../store/keys';
import type { Level } from '../store/open-level';
import { sealJson, sealRecord, unsealJson, unsealRecord } from '../store/sealed-record';
import { replicaOf } from '../store/snapshot';

/** What is stored of a version beside its state. `digest` tells whether the board is still the same. */
const stored = versionInfo.extend({ digest: z.string() });

/** Older states of boards, each whole, beside the documents. */
export interface VersionStore {
  /** Oldest first; damaged ones are left out. */
  list(docName: string): Promise<VersionInfo[]>;
  /** Null, and nothing written, when the board is as the newest version has it (unless it gets a name). */
  add(docName: string, doc: Y.Doc, version: Omit<VersionInfo, 'number'>): Promise<VersionInfo | null>;
  /** The whole state of a version; the caller destroys it. Null when there is none, or it is damaged. */
  read(docName: string, number: number): Promise<Y.Doc | null>;
}

const digestOf = (doc: Y.Doc): string => createHash('sha256').update(Y.encodeSnapshot(Y.snapshot(doc))).digest('hex');

export class LevelVersionStore implements VersionStore {
  readonly #level: Level;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(level: Level) {
    this.#level = level;
  }

  async list(docName: string): Promise<VersionInfo[]> {
    return (await this.#stored(docName)).map(({ number, at, kind, name }) => ({ number, at, kind, name }));
  }

  add(docName: string, doc: Y.Doc, version: Omit<VersionInfo, 'number'>): Promise<VersionInfo | null> {
    const [state, digest] = [Y.encodeStateAsUpdate(doc), digestOf(doc)];
    return this.#inTurn(async () => {
      const known = await this.#stored(docName);
      const newest = known.at(-1);
      if (newest?.digest === digest && version.kind !== 'named') return null;
      const last = (await this.#level.keys({ ...versionsOf(docName), reverse: true, limit: 1 }).all())[0];
      const info: VersionInfo = { ...version, number: last === undefined ? 0 : numberOfKey(last) + 1 };
      const [key, stateKey] = [versionKey(docName, info.number), versionStateKey(docName, info.number)];
      const gone = versionsToDrop([...known, info], version.at).flatMap(({ number }) => [versionKey(docName, number), versionStateKey(docName, number)]);
      await this.#level.batch(
        [
          { type: 'put', key, value: sealJson(key, { ...info, digest }) },
          { type: 'put', key: stateKey, value: sealRecord(stateKey, state) },
          ...gone.map((each) => ({ type: 'del' as const, key: each })),
        ],
        { sync: true },
      );
      return info;
    });
  }

  async read(docName: string, number: number): Promise<Y.Doc | null> {
    const key = versionStateKey(docName, number);
    const record = await this.#level.get(key);
    const state = record && unsealRecord(key, record);
    return state ? replicaOf([state]) : null;
  }

  /** Every key that a document's versions have. */
  async keysOf(docName: string): Promise<string[]> {
    return [...(await this.#level.keys(versionsOf(docName)).all()), ...(await this.#level.keys(versionStatesOf(docName)).all())];
  }

  /**
   * Takes personal identity codes out of every version, too, with what an older state keeps of them in what was
   * deleted. One that can't be read any more goes: nobody could say that it holds none.
   */
  clean(docName: string): Promise<void> {
    return this.#inTurn(async () => {
      for await (const [key, record] of this.#level.iterator(versionStatesOf(docName))) {
        const state = unsealRecord(key, record);
        const doc = state && replicaOf([state]);
        if (!doc) {
          await this.#level.batch([key, versionKey(docName, numberOfKey(key))].map((each) => ({ type: 'del' as const, key: each })), { sync: true });
          continue;
        }
        removePersonalIds({ doc, origin: {}, author: '', now: () => 0, newId: () => '' });
        forgetDeleted(doc, null);
        await this.#level.put(key, sealRecord(key, Y.encodeStateAsUpdate(doc)), { sync: true });
        doc.destroy();
      }
    });
  }

  async #stored(docName: string): Promise<z.infer<typeof stored>[]> {
    const found: z.infer<typeof stored>[] = [];
    for await (const [key, record] of this.#level.iterator(versionsOf(docName))) {
      const parsed = stored.safeParse(unsealJson(key, record));
      if (parsed.success) found.push(parsed.data);
    }
    return found;
  }

  #inTurn<T>(write: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(write);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}
