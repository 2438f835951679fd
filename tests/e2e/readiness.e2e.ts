import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkshop, share } from './people/facilitator';
import { join, record, showFace } from './people/participant';
import { untilDirect, untilSafe } from './people/safety';
import { launchApp, launchGuests, violations, waitFor, type Guest, type RunningApp } from './support';
import { canMakeComputers, openOtherComputer, type OtherComputer } from './support/other-computer';

/*
 * Before the day: a phone tries the ways to the host and the facilitator's screen names what is in the way. The network
 * is blocked by real means (a network namespace with a firewall), which only root can set up: without root the first
 * part alone is run.
 */
let app: RunningApp;
let panel: Locator;

beforeAll(async () => {
  app = await launchApp();
  await createWorkshop(app.window, { title: 'Verkon kokeilu', region: '', date: '', groups: 1 });
  await share(app.window);
  await app.window.getByRole('button', { name: 'Osallistujat' }).click();
  panel = app.window.getByRole('dialog', { name: 'Osallistujat' });
  await panel.getByRole('tab', { name: 'Yhteyden tarkistus' }).click();
});
afterAll(() => app?.close());

const finding = (kind: string): Locator => panel.locator(`[data-testid="finding"][data-finding="${kind}"]`);
const checkUrl = async (): Promise<URL> => new URL((await panel.getByTestId('check-url').innerText()).trim());

/** Checks until the engine has answered once: it needs a moment after sharing began. */
async function check(page: Page, address: URL): Promise<void> {
  await page.goto(address.href);
  await page.reload();
  await page.locator('[data-testid="check-outcome"][data-outcome="done"]').waitFor({ timeout: 40_000 });
}
const result = (page: Page, step: string): Promise<string | null> => page.locator(`[data-testid="check-step"][data-step="${step}"]`).getAttribute('data-result');

/** Everybody whom a guest's pages and workers ask for anything. */
function capture(guest: Guest): { readonly hosts: ReadonlySet<string>; readonly sockets: ReadonlySet<string> } {
  const hosts = new Set<string>();
  const sockets = new Set<string>();
  const note = (address: string): void => {
    if (/^(https?|wss?):/.test(address)) hosts.add(new URL(address).host);
  };
  guest.context.on('request', (request) => note(request.url()));
  guest.context.on('serviceworker', (worker) => note(worker.url()));
  guest.page.on('worker', (worker) => note(worker.url()));
  guest.page.on('websocket', (socket) => {
    note(socket.url());
    sockets.add(new URL(socket.url()).pathname);
  });
  return { hosts, sockets };
}

describe('on one computer', () => {
  it('a phone finds that all works, and the facilitator reads it; nothing was joined', async () => {
    await finding('no-device-yet').waitFor();
    // The component library's own voice, which still speaks of buttons that have gone.
    expect(await violations(app.window, { exclude: ['[data-live-announcer]'] })).toEqual([]);
    const browser = await launchGuests();
    try {
      const { page } = await browser.guest({ phone: true });
      const url = await checkUrl();
      await waitFor(
        async () => {
          await check(page, url);
          return (await result(page, 'channel')) === 'ok';
        },
        { what: 'an open channel', timeoutMs: 60_000 },
      );
      for (const step of ['page', 'websocket', 'clock']) expect(await result(page, step)).toBe('ok');
      expect(await violations(page, { exclude: ['[data-live-announcer]'] })).toEqual([]);
      await finding('ready').waitFor();
      await panel.getByTestId('checked-device').getByText('Puhelin', { exact: false }).waitFor();
      await panel.getByRole('tab', { name: /^Osallistujat/ }).click();
      await panel.getByText('Ketään ei ole vielä mukana').waitFor();
      await panel.getByRole('tab', { name: 'Yhteyden tarkistus' }).click();
    } finally {
      await browser.close();
    }
  });
});

describe.runIf(canMakeComputers)('from another computer with a firewall', () => {
  let other: OtherComputer;
  beforeAll(async () => {
    other = await openOtherComputer();
  });
  afterAll(() => other?.close());

  it('a guest at work speaks to the host and to nobody else: every request, socket and packet, also of workers; no STUN server, no names looked up', async () => {
    await app.window.keyboard.press('Escape');
    await app.window.getByRole('button', { name: 'Jaossa' }).click();
    const url = new URL((await app.window.getByTestId('join-url').innerText()).trim());
    await app.window.keyboard.press('Escape');
    url.hostname = other.hostAddress;
    await other.watchPackets();
    const guest = await other.browser.guest();
    const asked = capture(guest);
    await join(guest.page, url.href, 'Bertta Berg', 'Ryhmä 1');
    await waitFor(async () => (await guest.dataChannels()).open > 0, { what: 'a data channel' });
    await guest.page.getByTestId('board-canvas').waitFor();
    await showFace(guest.page, 'Kirjaus');
    await record(guest.page, 'service', 'ennen varhaiskasvatusta – yleinen tuki', { Palvelu: 'Perhekahvila' });
    await untilSafe(guest.page);
    await untilDirect(guest.page);
    const packets = await other.packets();
    expect(packets.hostTcp).toBeGreaterThan(0);
    expect(packets.hostUdp).toBeGreaterThan(0);
    expect(packets).toMatchObject({ dns: 0, others: 0, others6: 0 });
    expect(other.names()).toEqual([]);
    expect([...asked.hosts]).toEqual([url.host]);
    expect(asked.sockets).toEqual(new Set(['/control', '/relay', '/signal']));
    await guest.close();
    await app.window.getByRole('button', { name: 'Osallistujat' }).click();
    await panel.getByRole('tab', { name: 'Yhteyden tarkistus' }).click();
  });

  it('names another network, blocked UDP and blocked connections, with words for the IT department; and mended, all is well', async () => {
    const { page } = await other.browser.guest();
    const url = await checkUrl();
    url.hostname = other.hostAddress;
    await check(page, url);
    expect(await result(page, 'channel')).toBe('ok');
    const devices = panel.getByTestId('checked-device');
    await waitFor(async () => (await devices.count()) === 2, { what: 'two devices' });
    await devices.getByText(other.hostAddress, { exact: false }).waitFor();

    await other.block('-p', 'udp');
    await check(page, url);
    expect([await result(page, 'websocket'), await result(page, 'channel')]).toEqual(['ok', 'bad']);
    await finding('udp-blocked').waitFor();
    expect(await panel.getByRole('textbox', { name: 'Viesti IT-tukeen' }).inputValue()).toContain('UDP');
    await panel.getByText('Jos verkkoa ei voi muuttaa').waitFor();

    await other.block('-p', 'tcp', '--dport', url.port);
    await expect(page.reload({ timeout: 5_000 })).rejects.toThrow();
    await panel.getByRole('button', { name: 'Puhelin ei saa sivua auki' }).click();
    await finding('inbound-blocked').waitFor();
    expect(await panel.getByRole('textbox', { name: 'Viesti IT-tukeen' }).inputValue()).toContain(`porttiin ${url.port}`);

    await other.block();
    await panel.getByRole('button', { name: 'Sivu aukesi sittenkin' }).click();
    const fresh = (await other.browser.guest()).page;
    await check(fresh, url);
    await waitFor(async () => (await finding('udp-blocked').count()) === 0, { what: 'no finding of what was mended' });
  });
});
