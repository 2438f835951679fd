import { appendFile, readFile, rename, writeFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

const REWRITE_LINES = 5_000;

const lineOf = (heads: Readonly<Record<string, number>>): string => {
  const json = JSON.stringify(heads);
  return `${crc32(json).toString(16).padStart(8, '0')} ${json}\n`;
};

function readLine(line: string): Record<string, number> | null {
  const json = line.slice(9);
  if (json === '' || crc32(json).toString(16).padStart(8, '0') !== line.slice(0, 8)) return null;
  return JSON.parse(json) as Record<string, number>;
}

/**
 * How far each document had been written, in a file beside the database. A damaged database may lose its newest records
 * without a trace in itself; then it is shorter than its head says. The file is written after the database and not
 * flushed: it may lag behind (a power cut), and then says nothing; it never runs ahead.
 */
export class Heads {
  readonly #path: string;
  readonly #next: Map<string, number>;
  #writing: Promise<void> = Promise.resolve();
  #lines = 0;

  private constructor(path: string, next: Map<string, number>) {
    this.#path = path;
    this.#next = next;
  }

  static async open(path: string): Promise<Heads> {
    const text = await readFile(path, 'utf8').catch(() => '');
    const next = new Map<string, number>();
    for (const line of text.split('\n')) for (const [doc, sequence] of Object.entries(readLine(line) ?? {})) next.set(doc, sequence);
    return new Heads(path, next);
  }

  /** The sequence number that came after the last known update; 0 when nothing is known. */
  get(doc: string): number {
    return this.#next.get(doc) ?? 0;
  }

  all(): string[] {
    return [...this.#next].filter(([, next]) => next > 0).map(([doc]) => doc);
  }

  /** 0 for a document that was removed. */
  note(heads: Readonly<Record<string, number>>): void {
    for (const [doc, next] of Object.entries(heads)) this.#next.set(doc, next);
    this.#lines += 1;
    const whole = this.#lines === 1 || this.#lines % REWRITE_LINES === 0;
    this.#writing = this.#writing.then(() => (whole ? this.#rewrite() : appendFile(this.#path, lineOf(heads)))).catch(() => undefined);
  }

  async close(): Promise<void> {
    await this.#writing;
  }

  async #rewrite(): Promise<void> {
    const known = Object.fromEntries([...this.#next].filter(([, next]) => next > 0));
    await writeFile(`${this.#path}.new`, lineOf(known));
    await rename(`${this.#path}.new`, this.#path);
  }
}
