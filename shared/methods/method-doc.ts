import type * as Y from 'yjs';
import { z } from 'zod';
import { silentInfo } from './silent';
import { surveyInfo } from './survey';
import { voteInfo } from './vote';

/*
 * Roots of `workshop:<id>` for methods, written by the host only:
 * methods       id → the method as plain data, put anew when it changes
 * methodCounts  id → how many people have taken part; apart, since it changes with everybody who does
 */
export const methodInfo = z.discriminatedUnion('kind', [voteInfo, surveyInfo, silentInfo]);
export type MethodInfo = z.infer<typeof methodInfo>;
export type MethodKind = MethodInfo['kind'];

const methodsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('methods');
const countsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('methodCounts');

export const METHOD_ROOTS = ['methods', 'methodCounts'] as const;

/** In the order in which they were made. What this version does not know is left out. */
export function readMethods(doc: Y.Doc): MethodInfo[] {
  const found = [...methodsOf(doc).values()].flatMap((value) => methodInfo.safeParse(value).data ?? []);
  return found.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

export const readMethod = (doc: Y.Doc, id: string): MethodInfo | null => methodInfo.safeParse(methodsOf(doc).get(id)).data ?? null;

export function writeMethod(doc: Y.Doc, info: MethodInfo): void {
  methodsOf(doc).set(info.id, info);
}

export function removeMethod(doc: Y.Doc, id: string): void {
  doc.transact(() => {
    methodsOf(doc).delete(id);
    countsOf(doc).delete(id);
  });
}

export function readCount(doc: Y.Doc, id: string): number {
  const count = countsOf(doc).get(id);
  return typeof count === 'number' && Number.isSafeInteger(count) && count > 0 ? count : 0;
}

export function writeCount(doc: Y.Doc, id: string, count: number): void {
  if (readCount(doc, id) !== count) countsOf(doc).set(id, count);
}

/** In a copy of a workshop nobody's answers are: what was still going on is left out, drafts and results stay. */
export function forgetOpenMethods(doc: Y.Doc): void {
  for (const method of readMethods(doc)) if (method.state === 'open') removeMethod(doc, method.id);
}
