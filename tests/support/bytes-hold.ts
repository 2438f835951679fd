import { unzipSync } from 'fflate';

const ZIP = Buffer.from([0x50, 0x4b, 3, 4]);

/** Whether the bytes of a file hold a text, as they are or in what is packed in them. */
export function bytesHold(bytes: Uint8Array, text: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Markdown puts a backslash before its own signs.
  const words = [text, text.replace(/[^\p{L}\p{N}]/gu, '\\$&')];
  if (words.some((each) => buffer.includes(each) || buffer.includes(Buffer.from(each, 'utf16le')))) return true;
  if (!buffer.subarray(0, ZIP.length).equals(ZIP)) return false;
  return Object.values(unzipSync(bytes)).some((part) => bytesHold(part, text));
}
