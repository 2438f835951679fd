import { writePolku } from '../../electron/library/polku/write-polku';

const IMAGE_BYTES = 3_000_000;

/** The n-th state of a workshop's file, some megabytes: its title says which. */
export function stateOf(n: number): Uint8Array {
  const image = new Uint8Array(IMAGE_BYTES).fill(n % 251);
  return writePolku({ title: `tila ${n}`, workshop: { id: 'w', state: new Uint8Array([n % 256]) }, boards: [], images: [{ bytes: image, boards: [] }], boxes: [] }, 0);
}
