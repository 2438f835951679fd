import type { ServerResponse } from 'node:http';
import { createSecret, type RandomBytes } from '../../../shared/kernel/ids';
import { DOWNLOAD_LIFETIME_MS } from '../limits';
import { COMMON_HEADERS, sendEmpty } from './respond';

export const DOWNLOAD_PATH = '/download/';

export interface Download {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly contentType: string;
}

/** Files that a browser fetches once, under an address that nobody can guess. */
export class Downloads {
  readonly #random: RandomBytes;
  readonly #now: () => number;
  readonly #offers = new Map<string, Download & { readonly until: number }>();

  constructor(random: RandomBytes, now: () => number) {
    this.#random = random;
    this.#now = now;
  }

  offer(download: Download): string {
    for (const [id, { until }] of this.#offers) if (until < this.#now()) this.#offers.delete(id);
    const id = createSecret(this.#random);
    this.#offers.set(id, { ...download, until: this.#now() + DOWNLOAD_LIFETIME_MS });
    return `${DOWNLOAD_PATH}${id}`;
  }

  serve(response: ServerResponse, path: string): void {
    const id = path.slice(DOWNLOAD_PATH.length);
    const offer = this.#offers.get(id);
    if (!offer || offer.until < this.#now()) return sendEmpty(response, 404);
    this.#offers.delete(id);
    response.writeHead(200, {
      ...COMMON_HEADERS,
      'Content-Type': offer.contentType,
      'Content-Length': String(offer.bytes.length),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(offer.fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
      'Cache-Control': 'no-store',
    });
    response.end(offer.bytes);
  }
}
