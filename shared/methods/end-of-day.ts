import type * as Y from 'yjs';
import { readMethods, writeMethod } from './method-doc';
import type { SurveyInfo } from './survey';
import { presetSurvey } from './survey/presets';

/** The facilitator has closed the workshop: the record `end` of the root `closing` says so. */
export const dayIsOver = (doc: Y.Doc): boolean => doc.getMap('closing').has('end');

/** Surveys that wait for the end of the day. */
export const surveysAtEnd = (doc: Y.Doc): SurveyInfo[] => readMethods(doc).flatMap((method) => (method.kind === 'survey' && method.atEnd && method.state === 'draft' ? [method] : []));

/** Everybody who was at a network day is asked how it went: its feedback survey is there from the beginning. */
export function writeFirstSurveys(doc: Y.Doc, templateId: string, id: string): void {
  if (templateId !== 'verkostopaiva') return;
  writeMethod(doc, { ...presetSurvey('feedback'), kind: 'survey', id, createdAt: 0, state: 'draft', results: null });
}
