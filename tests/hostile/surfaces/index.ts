import { assets, calls, requests, upgrades } from './http';
import { control, hello, signal } from './json-sockets';
import { awareness, relay, updates } from './relay';
import type { OpenSurface } from './types';

/** Every way in from the network. */
export const SURFACES: Readonly<Record<string, OpenSurface>> = { requests, upgrades, calls, assets, hello, control, signal, relay, updates, awareness };
