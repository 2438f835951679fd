import type * as Y from 'yjs';
import type { z } from 'zod';

/** One root of the workshop's document: plain values by id, each replaced whole. */
export interface RecordRoot<T> {
  /** The root's name in the document. */
  readonly name: string;
  /** Every record that can be understood; what a newer version or damage left is skipped. */
  all(doc: Y.Doc): ReadonlyMap<string, T>;
  get(doc: Y.Doc, id: string): T | undefined;
  put(doc: Y.Doc, id: string, value: T): void;
  remove(doc: Y.Doc, id: string): void;
}

/**
 * Only the host writes the workshop's document, one call after the other, so that a record is a value and not a nested
 * map: nobody's half of it can be lost, and readers see it whole.
 */
export function recordRoot<S extends z.ZodType>(name: string, schema: S): RecordRoot<z.infer<S>> {
  const parse = (value: unknown): z.infer<S> | undefined => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : undefined;
  };
  return {
    name,
    all(doc) {
      const records = new Map<string, z.infer<S>>();
      for (const [id, value] of doc.getMap(name).entries()) {
        const record = parse(value);
        if (record !== undefined) records.set(id, record);
      }
      return records;
    },
    get: (doc, id) => parse(doc.getMap(name).get(id)),
    put: (doc, id, value) => void doc.getMap(name).set(id, schema.parse(value)),
    remove: (doc, id) => doc.getMap(name).delete(id),
  };
}
