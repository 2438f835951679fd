import * as Y from 'yjs';

export interface DocDigest {
  /** Of what is known (everybody's clocks) and what is deleted. */
  readonly state: string;
  /** Of what can be read. */
  readonly content: string;
}

/**
 * Two replicas that hold the same have the same digest, however the document came to them and however Yjs has merged or
 * split it inside. Against accidents, not against forgers: 53 bits, quick, without `crypto`. About 20 ms for a full board.
 */
export function docDigest(doc: Y.Doc): DocDigest {
  return { state: stateDigest(doc), content: contentDigest(doc) };
}

/** Whether updates wait for others that have not come. */
export const hasPending = ({ store }: Y.Doc): boolean => store.pendingStructs !== null || store.pendingDs !== null;

type Feed = (text: string) => void;

/** Two sums that stir each other's bits (after cyrb53, public domain). */
function summing(fill: (feed: Feed) => void): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  fill((text) => {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      high = Math.imul(high ^ unit, 2654435761);
      low = Math.imul(low ^ unit, 1597334677);
    }
  });
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

function stateDigest(doc: Y.Doc): string {
  const byClient = <T>(all: ReadonlyMap<number, T>): [number, T][] => [...all].sort(([a], [b]) => a - b);
  return summing((feed) => {
    for (const [client, clock] of byClient(Y.decodeStateVector(Y.encodeStateVector(doc)))) feed(`${client}:${clock};`);
    for (const [client, ranges] of byClient(Y.createDeleteSetFromStructStore(doc.store).clients)) {
      feed(`${client}!`);
      for (const { clock, len } of ranges) feed(`${clock}+${len},`);
    }
  });
}

function contentDigest(doc: Y.Doc): string {
  return summing((feed) => {
    for (const name of [...doc.share.keys()].sort()) {
      const root = doc.share.get(name);
      // A root that one side has looked for and nobody has filled is no difference.
      if (!root || isEmpty(root)) continue;
      feed(`${name}{`);
      feedType(root, feed);
      feed('}');
    }
  });
}

type AnyType = Pick<Y.AbstractType<unknown>, '_map' | '_start'>;

const isEmpty = ({ _map, _start }: AnyType): boolean => _start === null && [..._map.values()].every(({ deleted }) => deleted);

/** By Yjs's own structure: what a root is called on one side may not be known to the other yet. */
function feedType(type: AnyType, feed: Feed): void {
  for (const key of [...type._map.keys()].sort()) {
    const item = type._map.get(key);
    if (!item || item.deleted) continue;
    feed(`"${key}"`);
    feedContent(item, feed);
  }
  for (let item = type._start; item; item = item.right) if (!item.deleted) feedContent(item, feed);
}

function feedContent({ content }: Y.Item, feed: Feed): void {
  if (content instanceof Y.ContentType) {
    feed('{');
    feedType(content.type, feed);
    feed('}');
  } else if (content instanceof Y.ContentString) feed(content.str);
  else for (const value of content.getContent() as unknown[]) feed(`${JSON.stringify(value) ?? ''},`);
}
