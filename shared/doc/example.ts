import * as Y from 'yjs';
import type { Language, LocalizedText } from '../kernel/language';
import type { ExampleCard, Template } from '../templates/types';
import { createBoard } from './create-board';
import { addCard, cardText, relate, writeText, type BoardContext } from './operations';
import { DECISIONS, zoneId } from './place';

const isLocalized = (value: LocalizedText | string | boolean): value is LocalizedText => typeof value === 'object';

/** Lanes are named in the example as in the template, in the board by their frame, too. */
function zoneOf(at: readonly string[]): string {
  const [first = '', ...rest] = at;
  return first === DECISIONS ? zoneId(first, ...rest) : zoneId(first, ...rest.map((lane) => `${first}.${lane}`));
}

function addExampleCard(ctx: BoardContext, card: ExampleCard, language: Language): string {
  const fields = Object.entries(card.fields ?? {}).map(([name, value]) => [name, isLocalized(value) ? value[language] : value] as const);
  return addCard(ctx, {
    kind: card.kind,
    zone: zoneOf(card.at),
    text: card.text[language],
    fields: Object.fromEntries(fields),
    ...(card.responsible && { responsible: card.responsible[language] }),
    ...(card.x !== undefined && card.y !== undefined && { at: { x: card.x, y: card.y } }),
  });
}

/** Writes a template's example into a board of that template. */
export function fillExample(ctx: BoardContext, template: Template, language: Language): void {
  const { cards, relations = [], carriesForward = {} } = template.example;
  const ids = new Map(cards.map((card) => [card.id, addExampleCard(ctx, card, language)]));
  for (const { type, from, to } of relations) {
    const [start, end] = [ids.get(from), ids.get(to)];
    if (start !== undefined && end !== undefined) relate(ctx, type, start, end);
  }
  for (const frame of template.pages.flatMap((page) => page.frames)) {
    for (const row of frame.rows ?? []) {
      const name = carriesForward[row.id];
      const text = name && cardText(ctx.doc, `${frame.id}.${row.id}`, 'responsible');
      if (name && text) writeText(ctx, text, name[language]);
    }
  }
}

/** What a good result looks like: a board of its own, shown beside the group's and never mixed into it. Nothing stores it. */
export function exampleBoard(template: Template, language: Language): Y.Doc {
  const doc = new Y.Doc();
  createBoard(doc, template, language, 'example');
  let count = 0;
  fillExample({ doc, origin: {}, author: 'example', now: () => 0, newId: () => `example${String(++count)}` }, template, language);
  return doc;
}
