import { existsSync } from 'node:fs';
import { chromium, devices, type Browser, type BrowserContext, type Page, type WebSocket } from 'playwright-core';
import { countTraffic, cutConnections, watchPeerConnections, type DataChannelTraffic } from './peer-connections';

const CHROMIUM_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
const FLAGS = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export interface GuestOptions {
  /** A browser that has no WebRTC, as where it is switched off by policy. */
  readonly disableWebRtc?: boolean;
  /** Screen, touch and user agent of a phone. */
  readonly phone?: boolean;
  readonly locale?: string;
}

export interface SocketBytes {
  sent: number;
  received: number;
}

export interface Guest {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Payload bytes of all sockets to a path (`/relay`, `/control`, `/signal`) since the guest began. */
  socketBytes(path: string): SocketBytes;
  /** What has gone over data channels that are or were open, from the browser's own statistics. */
  dataChannels(): Promise<DataChannelTraffic>;
  /** Closes every peer connection at once, as when the network drops it. Returns how many were open. */
  cutDataChannels(): Promise<number>;
  close(): Promise<void>;
}

export interface GuestBrowser {
  readonly browser: Browser;
  /** A new guest: no cookies, no storage, nothing shared with the others. */
  guest(options?: GuestOptions): Promise<Guest>;
  close(): Promise<void>;
}

/** The browser of this machine: `POLKUPAJA_CHROMIUM` or where distributions put it. No tool downloads one. */
export function findChromium(): string {
  const found = process.env.POLKUPAJA_CHROMIUM ?? CHROMIUM_PLACES.find((place) => existsSync(place));
  if (found === undefined) throw new Error('No Chromium here (Debian: apt-get install chromium), or name one in POLKUPAJA_CHROMIUM.');
  return found;
}

/** One real Chromium whose contexts are guests. Their local addresses stay hidden behind mDNS names, as at home. */
export async function launchGuests(options: { readonly headless?: boolean; readonly args?: readonly string[] } = {}): Promise<GuestBrowser> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    headless: options.headless ?? true,
    args: [...FLAGS, ...(options.args ?? [])],
  });
  return {
    browser,
    guest: (guestOptions = {}) => openGuest(browser, guestOptions),
    close: () => browser.close(),
  };
}

/** One guest in a browser of its own. */
export async function launchGuest(options: GuestOptions = {}): Promise<Guest> {
  const { browser, guest } = await launchGuests();
  const opened = await guest(options);
  return { ...opened, close: () => browser.close() };
}

async function openGuest(browser: Browser, { disableWebRtc = false, phone = false, locale = 'fi-FI' }: GuestOptions): Promise<Guest> {
  const context = await browser.newContext({ ...(phone ? devices['Pixel 7'] : { viewport: { width: 1280, height: 800 } }), locale });
  await context.addInitScript(disableWebRtc ? removeWebRtc : watchPeerConnections);
  const page = await context.newPage();
  const bytes = new Map<string, SocketBytes>();
  page.on('websocket', (socket) => countSocket(socket, bytes));
  return {
    page,
    context,
    socketBytes: (path) => ({ ...(bytes.get(path) ?? { sent: 0, received: 0 }) }),
    dataChannels: () => page.evaluate(countTraffic),
    cutDataChannels: () => page.evaluate(cutConnections),
    close: () => context.close(),
  };
}

function removeWebRtc(): void {
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel']) Reflect.deleteProperty(globalThis, name);
}

function countSocket(socket: WebSocket, bytes: Map<string, SocketBytes>): void {
  const path = new URL(socket.url()).pathname;
  const count = bytes.get(path) ?? { sent: 0, received: 0 };
  bytes.set(path, count);
  socket.on('framesent', ({ payload }) => (count.sent += Buffer.byteLength(payload)));
  socket.on('framereceived', ({ payload }) => (count.received += Buffer.byteLength(payload)));
}
