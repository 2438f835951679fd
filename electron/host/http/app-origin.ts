import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Door } from '../sessions/workshops';
import { sendEmpty } from './respond';

/** The app's own window is served from a scheme of its own; no page of the web has that origin. */
const APP_ORIGIN = 'app://polkupaja';

/** Lets the app's own window ask at the inner door. True when this was only its question whether it may. */
export function allowAppOrigin(request: IncomingMessage, response: ServerResponse, door: Door): boolean {
  if (door.kind !== 'inner' || request.headers.origin !== APP_ORIGIN) return false;
  response.setHeader('Access-Control-Allow-Origin', APP_ORIGIN);
  response.setHeader('Vary', 'Origin');
  if (request.method !== 'OPTIONS') return false;
  sendEmpty(response, 204, { 'Access-Control-Allow-Methods': 'GET, POST', 'Access-Control-Allow-Headers': 'authorization, content-type', 'Access-Control-Max-Age': '600' });
  return true;
}

/** The session's secret that a call brings. */
export const bearerOf = (request: IncomingMessage): string | null => /^Bearer (\S{1,128})$/.exec(request.headers.authorization ?? '')?.[1] ?? null;
