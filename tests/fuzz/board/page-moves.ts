import {
  addImage,
  boardRoots,
  dismissWarning,
  editText,
  moveImage,
  pageNotes,
  putDrawing,
  removeDrawing,
  removeImage,
  resizeImage,
  restoreImage,
  setImageAlt,
  setUnlocked,
  undismissWarning,
} from '../../../shared/doc';
import type { Random } from './random';
import type { Replica } from './replica';

const drawing = (random: Random): unknown => ({
  version: 1,
  record: {
    typeName: 'shape',
    type: 'draw',
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    index: 'a5',
    x: random.below(500),
    y: random.below(500),
    // Some of what arrives is broken: it must be passed over alike everywhere.
    props: random.chance(0.3) ? { color: 'none' } : { color: 'black', fill: 'none', dash: 'draw', size: 'm', segments: [], isComplete: true, isClosed: false, isPen: false, scale: 1 },
  },
});

/** Something done to what lies on a page besides its cards. */
export function movePage(replica: Replica, random: Random): void {
  const { ctx, doc } = replica;
  const page = random.pick(replica.outline.pages)?.id;
  if (page === undefined) return;
  const image = random.pick([...boardRoots(doc).images.keys()]) ?? '';
  const warning = `emptySeat:${random.below(4)}`;
  const roll = random.below(16);
  if (roll < 4) {
    const notes = pageNotes(doc, page);
    if (!notes) return;
    const index = random.below(notes.length + 1);
    editText(ctx, notes, { index, remove: random.below(Math.min(3, notes.length - index) + 1), insert: replica.letters.slice(0, 1 + random.below(3)) });
  } else if (roll < 7) putDrawing(ctx, `d${random.below(6)}`, page, drawing(random));
  else if (roll < 8) removeDrawing(ctx, `d${random.below(6)}`);
  else if (roll < 9) addImage(ctx, page, { assetId: `kuva${random.below(3)}`, x: random.below(500), y: 0, w: 100, h: 80 });
  else if (roll < 10) moveImage(ctx, image, { x: random.below(500), y: random.below(500) });
  else if (roll < 11) resizeImage(ctx, image, { w: 10 + random.below(500), h: 50 }, random.chance(0.5) ? { x: 1, y: 1 } : undefined);
  else if (roll < 12) setImageAlt(ctx, image, replica.letters.slice(0, random.below(5)));
  else if (roll < 13) (random.chance(0.5) ? removeImage : restoreImage)(ctx, image);
  else if (roll < 14) dismissWarning(ctx, warning, `syy ${replica.letters[0] ?? ''}`);
  else if (roll < 15) undismissWarning(ctx, warning);
  else setUnlocked(ctx, random.chance(0.5));
}
