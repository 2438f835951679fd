import { addLane, boardRoots, cardText, editText, moveLane, removeLane, renameLane, replaceLanes, restoreLane, setLaneBand, type LaneAxis } from '../../../shared/doc';
import type { Random } from './random';
import type { Replica } from './replica';

const everyLane = (replica: Replica): string[] => [...boardRoots(replica.doc).lanes.keys()];
const name = (replica: Replica, random: Random): string => `nimi ${replica.letters[random.below(10)] ?? ''}`;

/** Something done to the rows and columns. */
export function moveLanes(replica: Replica, random: Random): void {
  const { ctx, outline } = replica;
  const frame = random.pick(outline.pages.flatMap((page) => page.frames));
  const lane = random.pick(everyLane(replica));
  if (!frame || lane === undefined) return;
  const axis: LaneAxis = frame.rows.length > 0 && (frame.columns.length === 0 || random.chance(0.5)) ? 'row' : 'column';
  const siblings = axis === 'row' ? frame.rows : frame.columns;
  const roll = random.below(14);
  if (roll < 2) addLane(ctx, frame.id, axis, { title: name(replica, random), transition: random.chance(0.3) }, random.chance(0.5) ? random.pick(siblings)?.id : undefined);
  else if (roll < 4) renameLane(ctx, lane, name(replica, random));
  else if (roll < 5) setLaneBand(ctx, lane, random.chance(0.5) ? name(replica, random) : '');
  else if (roll < 7) removeLane(ctx, random.pick(siblings)?.id ?? lane);
  else if (roll < 9) restoreLane(ctx, lane);
  else if (roll < 11) moveLane(ctx, lane, random.chance(0.7) ? random.pick(siblings)?.id : undefined);
  else if (roll < 12 && siblings.length > 0) {
    // A preset: some of the lanes that are there, and one that may be new.
    const kept = siblings.filter(() => random.chance(0.6)).map(({ id, title }) => ({ id, title }));
    replaceLanes(ctx, frame.id, axis, [...kept, { id: `uusi${random.below(3)}`, title: name(replica, random), band: 'vuosi' }]);
  } else {
    const text = cardText(replica.doc, lane, 'responsible');
    if (text) editText(ctx, text, { index: random.below(text.length + 1), remove: 0, insert: replica.letters.slice(0, 2) });
  }
}
