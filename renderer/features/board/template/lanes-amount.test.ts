import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, createBoard, lanesInLanguage, removeLane, replaceLanes, zoneId, type BoardContext } from '../../../../shared/doc';
import { allCards, buildOutline } from '../../../../shared/outline';
import { findTemplate } from '../../../../shared/templates';
import { cardsOfLanes, lanesWithout } from './lanes-amount';

function board() {
  const template = findTemplate('verkostopaiva');
  const frame = template?.pages.flatMap(({ frames }) => frames).find(({ kind }) => kind === 'grid');
  if (!template || !frame) throw new Error('the template is missing');
  const doc = new Y.Doc();
  createBoard(doc, template, 'fi', 'b');
  let count = 0;
  const ctx: BoardContext = { doc, origin: {}, author: 'p', now: () => 0, newId: () => `n${++count}` };
  for (const row of frame.rows ?? []) for (const column of frame.columns ?? []) addCard(ctx, { kind: 'service', zone: zoneId(frame.id, `${frame.id}.${row.id}`, `${frame.id}.${column.id}`), text: 'a' });
  const shown = () => {
    const outline = buildOutline(doc);
    const found = outline.pages.flatMap(({ frames }) => frames).find(({ id }) => id === frame.id);
    if (!found) throw new Error('the frame is missing');
    return { outline, frame: found };
  };
  return { ctx, frame, shown };
}

describe('how many cards go to the tray', () => {
  it('is what removing a row then does, and none is lost', () => {
    const { ctx, shown } = board();
    const before = shown();
    const row = before.frame.rows[0];
    if (!row) throw new Error('no row');
    const said = cardsOfLanes(before.frame, [row.id]);
    expect(said).toBe(before.frame.columns.length);
    removeLane(ctx, row.id);
    expect(shown().outline.tray).toHaveLength(said);
    expect(allCards(shown().outline).length).toBe(allCards(before.outline).length);
  });

  it('is what taking each preset then does', () => {
    const presets = board().frame.presets ?? [];
    expect(presets.length).toBeGreaterThan(0);
    for (const preset of presets) {
      const { ctx, shown } = board();
      const before = shown();
      const said = cardsOfLanes(before.frame, lanesWithout(before.frame, preset));
      replaceLanes(ctx, before.frame.id, preset.axis, lanesInLanguage(preset.lanes, 'fi'));
      expect(shown().outline.tray).toHaveLength(said);
      expect(allCards(shown().outline).length).toBe(allCards(before.outline).length);
    }
  });
});
