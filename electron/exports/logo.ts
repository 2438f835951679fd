import { readImage } from '../../shared/protocol';

const PREFIX = 'data:image/png;base64,';

/** A logo's bytes and size in pixels; null when it is no plain PNG, which would make the document one that Word calls damaged. */
export function logoImage(dataUrl: string): { readonly bytes: Uint8Array; readonly widthPx: number; readonly heightPx: number } | null {
  if (!dataUrl.startsWith(PREFIX)) return null;
  const bytes = new Uint8Array(Buffer.from(dataUrl.slice(PREFIX.length), 'base64'));
  const facts = readImage(bytes);
  return facts.ok && facts.value.type === 'image/png' ? { bytes, ...facts.value } : null;
}
