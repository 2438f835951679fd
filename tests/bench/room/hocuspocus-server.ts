import { Server } from '@hocuspocus/server';
import type { AddressInfo } from 'node:net';

/* Hocuspocus alone, in a process of its own: prints its port. */
const server = new Server({ port: 0, address: '127.0.0.1', quiet: true, stopOnSignals: true });
await server.listen();
console.log(`port ${(server.httpServer.address() as AddressInfo).port}`);
