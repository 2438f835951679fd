import type { IncomingMessage } from 'node:http';
import { err, ok, type Result } from '../../../shared/kernel/result';

/** The request's body, of at most `maxBytes`. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Result<Uint8Array, 'TOO_LARGE' | 'BAD_MESSAGE'>> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      // The rest is read and thrown away, so that the answer arrives.
      if (bytes <= maxBytes) chunks.push(chunk);
      else chunks.length = 0;
      if (bytes > 4 * maxBytes) request.destroy();
    });
    request.on('error', () => resolve(err('BAD_MESSAGE')));
    request.on('close', () => resolve(err(bytes > maxBytes ? 'TOO_LARGE' : 'BAD_MESSAGE')));
    request.on('end', () => resolve(bytes > maxBytes ? err('TOO_LARGE') : ok(Buffer.concat(chunks))));
  });
}
