import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const HEALTH_PATH = '/healthz';

export interface Health {
  readonly status: 'starting' | 'ok' | 'draining' | 'disk';
}

/** 503 when nobody should be sent here. */
export function sendHealth(response: ServerResponse, health: Health): void {
  response.writeHead(health.status === 'ok' ? 200 : 503, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(health));
}

export interface OpsServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Health and metrics on a port of their own, which the world does not see. Rejects with the system's error. */
export async function openOps(address: string, port: number, health: () => Health, metrics: () => string): Promise<OpsServer> {
  const server: Server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0];
    if (path === HEALTH_PATH) return sendHealth(response, health());
    if (path !== '/metrics') return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' });
    response.end(metrics());
  });
  server.maxConnections = 64;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: address, port }, () => resolve());
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
