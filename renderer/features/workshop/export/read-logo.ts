import { encodeImage } from '../../images';

/** On paper it is at most 64 × 20 mm: sharp enough when printed. */
const MAX_WIDTH_PX = 760;
const MAX_HEIGHT_PX = 240;
/** What the contract takes, as characters of a data URL. */
const MAX_LENGTH = 700_000;

/** A file as a logo: drawn anew, small, as a PNG data URL. Null when it is no picture that this browser reads. */
export async function readLogo(file: File): Promise<string | null> {
  const encoded = await encodeImage(file);
  if (!encoded.ok) return null;
  const { bytes, facts } = encoded.value;
  const url = URL.createObjectURL(new Blob([bytes], { type: facts.type }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = Math.min(1, MAX_WIDTH_PX / facts.widthPx, MAX_HEIGHT_PX / facts.heightPx);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(facts.widthPx * scale));
    canvas.height = Math.max(1, Math.round(facts.heightPx * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const dataUrl = canvas.toDataURL('image/png');
    return dataUrl.startsWith('data:image/png') && dataUrl.length <= MAX_LENGTH ? dataUrl : null;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}
