import type { IncomingMessage, ServerResponse } from 'node:http';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { Refusal } from '../../../shared/protocol';
import { readBody } from './read-body';

const STATUS: Readonly<Record<Refusal, number>> = {
  BAD_MESSAGE: 400,
  NOT_ALLOWED: 403,
  CODE_UNKNOWN: 404,
  CODE_EXPIRED: 410,
  WORKSHOP_CLOSED: 409,
  SESSION_UNKNOWN: 401,
  CLIENT_TOO_OLD: 426,
  CLIENT_TOO_NEW: 426,
  TOO_LARGE: 413,
  TOO_MANY: 429,
  REMOVED: 403,
  DOOR_CLOSED: 403,
  WAITING: 403,
  TURNED_AWAY: 403,
  HOST_CLOSING: 503,
  HOST_FAILED: 500,
};

/** On every answer: nothing is guessed, framed, referred to or used from elsewhere. */
export const COMMON_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), payment=()',
} as const;

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { ...COMMON_HEADERS, 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(value));
}

export const sendRefusal = (response: ServerResponse, refusal: Refusal): void => sendJson(response, STATUS[refusal], { refusal });

export function sendEmpty(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { ...COMMON_HEADERS, ...headers });
  response.end();
}

/** The request's body as JSON, of at most `maxBytes`. */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<Result<unknown, 'TOO_LARGE' | 'BAD_MESSAGE'>> {
  const body = await readBody(request, maxBytes);
  if (!body.ok) return body;
  try {
    return ok(JSON.parse(new TextDecoder().decode(body.value)));
  } catch {
    return err('BAD_MESSAGE');
  }
}
