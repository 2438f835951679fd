import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorkshop, share } from './people/facilitator';
import { join, record, showFace } from './people/participant';
import { readTask } from './people/read-board';
import { untilSafe } from './people/safety';
import { launchApp, launchGuests, violations, waitFor, type Guest, type GuestBrowser, type RunningApp } from './support';

/*
 * A page whose changes the host refuses [SPEC 6.7], and one that shows something else than the others [SPEC 7.3, 7.5]: it
 * is told so, gets its words back, and works on; nobody else notices. The pages are real; what they send or hear is
 * spoilt on its way, as a broken program would spoil it.
 */
const ZONE = 'ennen varhaiskasvatusta – yleinen tuki';
let app: RunningApp;
let browser: GuestBrowser;
let url: string;

beforeAll(async () => {
  app = await launchApp();
  browser = await launchGuests();
  await createWorkshop(app.window, { title: 'Hylätty muutos', region: '', date: '', groups: 1 });
  ({ url } = await share(app.window));
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** An update to a root that boards have not, as the end of a relay frame. */
function spoilt(): number[] {
  const doc = new Y.Doc();
  doc.getMap('roskaa').set('x', 1);
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, 2);
  encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(doc));
  return [...encoding.toUint8Array(encoder)];
}

/** From `window.spoil = true` on, every update of the board goes out as another one. */
function spoilUpdates(end: number[]): void {
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function patched(this: WebSocket, data: never) {
    const bytes: unknown = data;
    const on = (window as unknown as { spoil?: boolean }).spoil === true;
    if (on && bytes instanceof Uint8Array && new URL(this.url).pathname === '/relay') {
      const after = 1 + (bytes[0] ?? 0);
      const isBoard = new TextDecoder().decode(bytes.subarray(1, after)).startsWith('board:');
      if (isBoard && bytes[after] === 0 && bytes[after + 1] === 2) return send.call(this, Uint8Array.of(...bytes.subarray(0, after), ...end));
    }
    return send.call(this, data);
  };
}

/** From `window.spoilHeard = text` on: the next frame with this text in it is heard with another last letter. */
function spoilHeard(): void {
  const data = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data');
  const get = data?.get;
  if (!data || !get) return;
  const wish = window as unknown as { spoilHeard?: string };
  Object.defineProperty(MessageEvent.prototype, 'data', {
    ...data,
    get(this: MessageEvent) {
      const heard: unknown = get.call(this);
      if (wish.spoilHeard && heard instanceof ArrayBuffer) {
        const bytes = new Uint8Array(heard);
        const text = new TextEncoder().encode(wish.spoilHeard);
        const at = bytes.findIndex((_, from) => text.every((byte, index) => bytes[from + index] === byte));
        if (at >= 0) {
          bytes[at + text.length - 1] = 'X'.charCodeAt(0);
          delete wish.spoilHeard;
        }
      }
      return heard;
    },
  });
}

async function comes(name: string): Promise<Guest> {
  const guest = await browser.guest({ disableWebRtc: true });
  await guest.context.addInitScript(spoilUpdates, spoilt());
  await guest.context.addInitScript(spoilHeard);
  await join(guest.page, url, name, 'Ryhmä 1');
  await showFace(guest.page, 'Kirjaus');
  return guest;
}
const boardText = async ({ page }: Guest): Promise<string> => ((await readTask(page, 'Tehtävä 1: palvelupolku'))[ZONE] ?? []).map((card) => card.words.Palvelu ?? '').join('|');
const shows = (guest: Guest, text: string): Promise<unknown> => waitFor(async () => (await boardText(guest)).includes(text), { what: `“${text}” on the board`, timeoutMs: 60_000 });

it('is told to its writer, whose words are given back; the others go on, and so does the writer', async () => {
  const [writer, other] = [await comes('Kirjoittaja'), await comes('Toinen')];
  await record(writer.page, 'service', ZONE, { Palvelu: 'Perhekahvila' });
  await untilSafe(writer.page);
  await shows(other, 'Perhekahvila');

  await writer.page.evaluate(() => Object.assign(window, { spoil: true }));
  await writer.page.keyboard.type(' ja neuvola');
  const notice = writer.page.getByTestId('rescued');
  await notice.getByText('Osa muutoksistasi ei kelvannut, ja taulu ladattiin uudelleen.').waitFor();
  await writer.page.evaluate(() => Object.assign(window, { spoil: false }));
  await showFace(writer.page, 'Kirjaus');
  await shows(writer, 'Perhekahvila');
  expect(await boardText(writer)).not.toContain('neuvola');

  // The words: by keyboard, also after the page was loaded anew.
  await writer.page.reload();
  await notice.getByRole('button', { name: 'Näytä tekstit' }).focus();
  await writer.page.keyboard.press('Enter');
  const dialog = writer.page.getByRole('dialog', { name: 'Tallentamatta jääneet tekstit' });
  // The whole text of which something was not stored, however far the typing came.
  await dialog.getByRole('listitem').filter({ hasText: 'Perhekahvila' }).waitFor();
  await dialog.getByRole('button', { name: 'Poista tekstit laitteesta' }).click();
  await notice.waitFor({ state: 'detached' });

  await showFace(writer.page, 'Kirjaus');
  await record(writer.page, 'service', ZONE, { Palvelu: 'Jatkuu' });
  await untilSafe(writer.page);
  await shows(other, 'Jatkuu');
  await record(other.page, 'service', ZONE, { Palvelu: 'Toisenkin' });
  await shows(writer, 'Toisenkin');
  expect(await other.page.getByTestId('rescued').count()).toBe(0);
  await writer.close();
  await other.close();
});

it('a page that shows something else than the others: found when it is quiet, loaded anew, told, and seen in the facilitator’s list', async () => {
  const [writer, other] = [await comes('Kirjuri'), await comes('Harhainen')];
  await other.page.evaluate(() => Object.assign(window, { spoilHeard: 'Kielinurkka' }));
  await record(writer.page, 'service', ZONE, { Palvelu: '' });
  await writer.page.keyboard.insertText('Kielinurkka');
  await untilSafe(writer.page);
  await shows(other, 'KielinurkkX');

  const notice = other.page.getByTestId('rescued');
  await notice.getByText('Taulu näytti täällä muuta kuin muilla, joten se ladattiin uudelleen.').waitFor({ timeout: 60_000 });
  await notice.getByText('Mitään kirjoittamaasi ei jäänyt tallentamatta.').waitFor();
  expect(await violations(other.page, { exclude: ['.tl-container', '[data-live-announcer]'] })).toEqual([]);
  await notice.getByRole('button', { name: 'Selvä' }).click();
  await showFace(other.page, 'Kirjaus');
  await shows(other, 'Kielinurkka');
  expect(await boardText(other)).not.toContain('KielinurkkX');
  await record(other.page, 'service', ZONE, { Palvelu: 'Eheä' });
  await untilSafe(other.page);
  await shows(writer, 'Eheä');
  expect(await writer.page.getByTestId('rescued').count()).toBe(0);

  await app.window.getByRole('button', { name: 'Osallistujat' }).click();
  const list = app.window.getByRole('dialog', { name: 'Osallistujat' });
  const row = (name: string) => list.locator(`[data-testid="person"][data-person="${name}"]`);
  await row('Harhainen').getByText(/^Näkymä korjattu \d/).waitFor();
  expect(await row('Kirjuri').getByTestId('repaired').count()).toBe(0);
  expect(app.log()).toMatch(/replica-repaired.*content/);
  expect(app.log()).not.toContain('Kielinurk');
  await app.window.keyboard.press('Escape');
  await writer.close();
  await other.close();
});
