import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addCard, addLane, cardText, createUndo, deleteCard, pageNotes, placeCard, relate, removeLane, setField, unrelate, writeText, zoneId, type BoardContext } from '../doc';
import { allCards, buildOutline } from '../outline';
import { createRandom } from '../../tests/support/random';
import { sampleBoard } from '../../tests/support/sample-board';
import { restoreBoard, versionsToDrop, type VersionInfo } from '.';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const contextOf = (doc: Y.Doc): BoardContext => {
  let count = 0;
  return { doc, origin: {}, author: 'muuttaja', now: () => 1_800_000_000_000, newId: () => `uusi${String(++count)}` };
};

/** Changes of every kind, as a day brings them. */
function change(ctx: BoardContext, seed: number): void {
  const random = createRandom(seed);
  const cards = allCards(buildOutline(ctx.doc)).map(({ id }) => id);
  for (let step = 0; step < 25; step += 1) {
    const [id, other] = [random.pick(cards) ?? '', random.pick(cards) ?? ''];
    const text = cardText(ctx.doc, id, random.chance(0.5) ? 'text' : 'responsible');
    const steps = [
      () => deleteCard(ctx, id),
      () => placeCard(ctx, id, zoneId('polku', 'polku.erityinen', 'polku.ennen')),
      () => text && writeText(ctx, text, `Muutettu ${String(step)} 👩‍👧`),
      () => setField(ctx, id, 'provider', random.pick(['parish', null]) ?? null),
      () => addCard(ctx, { kind: 'service', zone: zoneId('polku', 'polku.yleinen', 'polku.ennen'), text: 'Uusi palvelu', responsible: 'Joku' }),
      () => addLane(ctx, 'polku', 'row', { title: 'Uusi rivi' }),
      () => removeLane(ctx, 'polku.tehostettu'),
      () => relate(ctx, 'leadsTo', id, other),
      () => buildOutline(ctx.doc).relations[0] && unrelate(ctx, buildOutline(ctx.doc).relations[0]?.id ?? ''),
      () => {
        const notes = pageNotes(ctx.doc, 'polku');
        if (notes) writeText(ctx, notes, `Muistiinpano ${String(step)}`);
      },
    ];
    steps[random.below(steps.length)]?.();
  }
}

test('a board that is restored reads as it did, whatever happened since; what came since is in the bin, and undo gives it back', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (before, after) => {
      const doc = sampleBoard();
      const ctx = contextOf(doc);
      change(ctx, before);
      const then = new Y.Doc();
      Y.applyUpdate(then, Y.encodeStateAsUpdate(doc));
      change(ctx, after);
      const now = JSON.stringify(buildOutline(doc));
      const records = [...doc.getMap('cards').keys()];
      const undo = createUndo(ctx, 0);
      restoreBoard(ctx, then);
      expect(buildOutline(doc)).toEqual(buildOutline(then));
      expect([...doc.getMap('cards').keys()]).toEqual(records);
      undo.undo();
      expect(JSON.stringify(buildOutline(doc))).toBe(now);
    }),
    { numRuns: 40 },
  );
});

const versions = fc.array(fc.record({ at: fc.integer({ min: 0, max: 400 * DAY }), kind: fc.constantFrom('time' as const, 'phase' as const, 'named' as const, 'restore' as const) }), { maxLength: 60 }).map((list) => list.map((each, number): VersionInfo => ({ ...each, number, name: '' })));

test('thinning: the newest stays, what somebody or a phase made stays, and thinning again takes no more', () => {
  fc.assert(
    fc.property(versions, (all) => {
      const now = 400 * DAY;
      const dropped = new Set(versionsToDrop(all, now));
      const kept = all.filter((version) => !dropped.has(version));
      expect([...dropped].every(({ kind }) => kind === 'time')).toBe(true);
      expect(kept.some(({ at }) => at === Math.max(...all.map((version) => version.at)))).toBe(all.length > 0);
      expect(versionsToDrop(kept, now)).toEqual([]);
      for (const { at } of kept.filter(({ kind }) => kind === 'time')) expect(now - at > 2 * DAY ? kept.filter((other) => other.kind === 'time' && Math.floor(other.at / DAY) === Math.floor(at / DAY) && now - other.at > 2 * DAY).length : 1).toBe(1);
    }),
  );
});

test('a day of writing leaves a version every ten minutes of its last two hours, and one an hour before', () => {
  const all = Array.from({ length: 8 * 6 }, (_, number): VersionInfo => ({ number, at: number * 10 * MINUTE, kind: 'time', name: '' }));
  const dropped = versionsToDrop(all, all.length * 10 * MINUTE);
  // Six hours with one each, two with six each.
  expect(all.length - dropped.length).toBe(6 + 12);
});
