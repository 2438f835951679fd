import * as Y from 'yjs';
import { createObservable, type Observable } from '../../../shared/kernel/observable';
import type { DraftStore } from './draft-store';

/** Texts that were written into a replica that the host ended: shown to their writer, never sent by themselves. */
export interface Rescued {
  readonly texts: Observable<readonly string[]>;
  keep(texts: readonly string[]): void;
  /** The person does not need them any more. */
  forget(): void;
}

/** Every text that holds something which the host has not acknowledged, whole: a word alone says little. */
export function unsentTexts(doc: Y.Doc, unacknowledged: ReadonlyMap<number, number>): string[] {
  const texts = new Set<Y.Text>();
  for (const [client, from] of unacknowledged) {
    for (const struct of doc.store.clients.get(client) ?? []) {
      if (struct.id.clock + struct.length <= from || !(struct instanceof Y.Item) || struct.deleted) continue;
      if (struct.parent instanceof Y.Text) texts.add(struct.parent);
    }
  }
  return [...new Set([...texts].map((text) => text.toString().trim()))].filter((text) => text !== '');
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Kept on the device under the document's name until the person puts them away: a reload must not lose them either. */
export function keepRescued(store: DraftStore, docName: string): Rescued {
  const key = `rescued:${docName}`;
  const texts = createObservable<readonly string[]>([]);
  let ids: number[] = [];
  let work: Promise<void> = store
    .load(key)
    .then((kept) => {
      ids.push(...kept.map(({ id }) => id));
      if (kept.length > 0) texts.set([...kept.map(({ update }) => textOf(update)), ...texts.get()]);
    })
    .catch(() => undefined);
  const then = (next: () => Promise<void>): void => void (work = work.then(next).catch(() => undefined));
  return {
    texts,
    keep(more) {
      if (more.length === 0) return;
      texts.set([...texts.get(), ...more]);
      then(async () => {
        for (const text of more) ids.push(await store.add(key, bytesOf(text)));
      });
    },
    forget() {
      texts.set([]);
      then(async () => {
        const gone = ids;
        ids = [];
        await store.remove(gone);
      });
    },
  };
}
