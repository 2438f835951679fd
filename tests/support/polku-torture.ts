import { readFileSync } from 'node:fs';
import { salvagePolku } from '../../electron/library';
import { readPolku } from '../../electron/library/polku/read-polku';
import { sha256, type PolkuContent } from '../../electron/library/polku/write-polku';
import { createRandom } from './random';

export interface SmallPolku {
  readonly bytes: Uint8Array;
  readonly content: PolkuContent;
}

/** A real workshop's file, small, and the same in every run: two groups with a card and an image each, and a box of answers. */
export function smallPolku(): SmallPolku {
  const bytes = new Uint8Array(readFileSync(new URL('../fixtures/small.polku', import.meta.url)));
  const content = readPolku(bytes);
  if (!content.ok) throw new Error(content.error);
  return { bytes, content: content.value };
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(b);

/**
 * What must hold of any bytes that a file has become. Throws where it doesn't: read as something else than was saved,
 * a loss that is not told, or (of itself) any exception of the readers.
 */
export function judgeDamage(bytes: Uint8Array, { content }: SmallPolku): 'whole' | 'salvaged' | 'nothing' {
  const read = readPolku(bytes);
  if (read.ok) {
    if (!sameContent(read.value, content)) throw new Error('read as something else than was saved');
    return 'whole';
  }
  const salvage = salvagePolku(bytes);
  if (!salvage) return 'nothing';
  const { boards, images, boxes } = salvage.content;
  for (const board of boards) {
    const original = content.boards.find(({ id }) => id === board.id);
    if (!original || !same(original.state, board.state)) throw new Error('a board that is not what was saved');
  }
  if (images.some((image) => !content.images.some((original) => same(original.bytes, image.bytes)))) throw new Error('an image that is not what was saved');
  if (boxes.some(({ text }) => !content.boxes.some((original) => original.text === text))) throw new Error('a box that is not what was saved');
  const told = salvage.withoutWorkshop || salvage.withoutList;
  if (boards.length + salvage.missingGroups.length !== content.boards.length && !told) throw new Error('a missing board that is not told');
  const shown = content.images.filter((image) => salvage.withoutList ? image.boards.some((id) => boards.some((board) => board.id === id)) : true);
  if (shown.filter((image) => !images.some((found) => sha256(found.bytes) === sha256(image.bytes))).length > salvage.missingImages) throw new Error('a missing image that is not told');
  if (boxes.length + salvage.missingBoxes < content.boxes.length && !told) throw new Error('missing answers that are not told');
  return 'salvaged';
}

function sameContent(a: PolkuContent, b: PolkuContent): boolean {
  const docs = (content: PolkuContent): { id: string; state: Uint8Array }[] => [content.workshop, ...content.boards];
  return (
    a.title === b.title &&
    docs(a).length === docs(b).length &&
    docs(a).every(({ id, state }, index) => id === docs(b)[index]?.id && same(state, docs(b)[index]?.state ?? new Uint8Array())) &&
    a.images.length === b.images.length &&
    a.images.every(({ bytes, boards }, index) => same(bytes, b.images[index]?.bytes ?? new Uint8Array()) && String(boards) === String(b.images[index]?.boards)) &&
    String(a.boxes.map(({ id, text }) => id + text)) === String(b.boxes.map(({ id, text }) => id + text))
  );
}

/** Every `step`th length that the file can be cut to. */
export function* truncations(bytes: Uint8Array, step: number): Generator<Uint8Array> {
  for (let length = 0; length < bytes.length; length += step) yield bytes.slice(0, length);
}

/** One damage of a kind that disks, sticks and mail programs do. */
export function corruption(bytes: Uint8Array, seed: number): Uint8Array {
  const random = createRandom(seed);
  const bad = new Uint8Array(bytes);
  const at = random.below(bad.length);
  const length = 1 + random.below(Math.min(512, bad.length - at));
  switch (random.below(6)) {
    case 0:
      bad[at] = (bad[at] ?? 0) ^ (1 << random.below(8));
      return bad;
    case 1:
      for (let bits = 2 + random.below(30); bits > 0; bits -= 1) {
        const flipped = random.below(bad.length);
        bad[flipped] = (bad[flipped] ?? 0) ^ (1 << random.below(8));
      }
      return bad;
    case 2:
      return bad.fill(0, at, at + length);
    case 3:
      for (let index = at; index < at + length; index += 1) bad[index] = random.below(256);
      return bad;
    case 4:
      bad.copyWithin(random.below(bad.length), at, at + length);
      return bad;
    default:
      // A piece gone from the middle.
      return new Uint8Array([...bad.subarray(0, at), ...bad.subarray(at + length)]);
  }
}
