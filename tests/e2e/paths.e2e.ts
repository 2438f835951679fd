import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkshop, share, type Invitation } from './people/facilitator';
import { join, record, showFace } from './people/participant';
import { readTask } from './people/read-board';
import { shownPath, untilDirect, untilSafe } from './people/safety';
import { launchApp, launchGuests, waitFor, type Guest, type GuestBrowser, type RunningApp } from './support';

/*
 * By which way the words travel, told from what the browsers counted: bytes of data channels (`getStats`) and bytes of
 * sockets. The label on the screen is checked against them, not believed.
 */

const TASK1 = 'Tehtävä 1: palvelupolku';
const ZONE = 'ennen varhaiskasvatusta – yleinen tuki';
/** Long enough to be seen among pings and cursors. */
const LONG = 'Pitkä palvelun nimi, joka näkyy tavuissa. '.repeat(12).trim();

let app: RunningApp;
let browser: GuestBrowser;
let invitation: Invitation;

beforeAll(async () => {
  app = await launchApp();
  browser = await launchGuests();
  await createWorkshop(app.window, { title: 'Reitit', region: '', date: '', groups: 1 });
  invitation = await share(app.window);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function comes(name: string, options: { readonly disableWebRtc?: boolean } = {}): Promise<Guest> {
  const guest = await browser.guest(options);
  await join(guest.page, invitation.url, name, 'Ryhmä 1');
  await showFace(guest.page, 'Kirjaus');
  return guest;
}

const shown = async (guest: Guest): Promise<(string | undefined)[]> => (await readTask(guest.page, TASK1))[ZONE]?.map((card) => card.words.Palvelu) ?? [];
const until = (guest: Guest, text: string): Promise<unknown> => waitFor(async () => (await shown(guest)).includes(text), { what: `“${text.slice(0, 30)}” at the other guest`, timeoutMs: 60_000 });

describe('the path of a guest', () => {
  it('is a data channel: typed words go there and not over the relay', async () => {
    const [a, b] = [await comes('Suora A'), await comes('Suora B')];
    for (const guest of [a, b]) await untilDirect(guest.page);
    const before = { channel: await a.dataChannels(), relay: a.socketBytes('/relay') };
    await record(a.page, 'service', ZONE, { Palvelu: `A ${LONG}` });
    await until(b, `A ${LONG}`);
    await untilSafe(a.page);
    const after = { channel: await a.dataChannels(), relay: a.socketBytes('/relay') };
    expect(after.channel.open).toBeGreaterThan(0);
    expect(after.channel.bytesSent - before.channel.bytesSent).toBeGreaterThan(LONG.length);
    // The workshop's document stays on the relay: a little may pass, but not these words.
    expect(after.relay.sent - before.relay.sent).toBeLessThan(LONG.length / 2);
    await a.close();
    await b.close();
  });

  it('is the relay where the browser has no WebRTC', async () => {
    const [without, other] = [await comes('Ilman', { disableWebRtc: true }), await comes('Suora C')];
    await untilDirect(other.page);
    await waitFor(async () => (await shownPath(without.page)) === 'relay', { what: 'the relay' });
    const before = without.socketBytes('/relay');
    await record(without.page, 'service', ZONE, { Palvelu: `R ${LONG}` });
    await until(other, `R ${LONG}`);
    await untilSafe(without.page);
    expect(without.socketBytes('/relay').sent - before.sent).toBeGreaterThan(LONG.length);
    expect(await without.page.evaluate(() => 'RTCPeerConnection' in globalThis)).toBe(false);
    await record(other.page, 'service', ZONE, { Palvelu: 'takaisin päin' });
    await until(without, 'takaisin päin');
    await without.close();
    await other.close();
  });

  it('changes to the relay when the channel is cut in mid-session, and back, without losing or doubling', async () => {
    const [a, b] = [await comes('Katko A'), await comes('Katko B')];
    for (const guest of [a, b]) await untilDirect(guest.page);
    const paths: (string | null)[] = [];
    await a.page.exposeFunction('pathSeen', (path: string) => paths.push(path));
    await a.page.evaluate(() => {
      const element = document.querySelector('[data-testid="path"]');
      if (element) new MutationObserver(() => (globalThis as unknown as { pathSeen(path: string | null): void }).pathSeen(element.getAttribute('data-path'))).observe(element, { attributes: true });
    });
    const relayBefore = a.socketBytes('/relay').sent;
    const written: string[] = [];
    for (let index = 1; index <= 8; index++) {
      const text = `Katko ${index}: ${LONG.slice(0, 80)}`;
      await record(a.page, 'service', ZONE, { Palvelu: text });
      written.push(text);
      if (index === 3) expect(await a.cutDataChannels()).toBeGreaterThan(0);
    }
    await untilSafe(a.page);
    await untilDirect(a.page);
    expect(paths).toContain('relay');
    expect(a.socketBytes('/relay').sent - relayBefore).toBeGreaterThan(100);
    const channel = await a.dataChannels();
    await record(a.page, 'service', ZONE, { Palvelu: `Taas suoraan ${LONG}` });
    await until(b, `Taas suoraan ${LONG}`);
    expect((await a.dataChannels()).bytesSent - channel.bytesSent).toBeGreaterThan(LONG.length);
    for (const guest of [a, b]) {
      const texts = await shown(guest);
      for (const text of written) expect(texts.filter((other) => other === text)).toHaveLength(1);
    }
    expect(await shown(b)).toEqual(await shown(a));
  });
});
