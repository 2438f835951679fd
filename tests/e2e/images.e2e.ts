import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as pathOf } from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { imageFixture, pngOf } from '../support/image-bytes';
import { showAll } from './people/canvas';
import { createWorkshop, share } from './people/facilitator';
import { join, showFace } from './people/participant';
import { launchApp, launchGuests, waitFor, type GuestBrowser, type RunningApp } from './support';
import { call } from './support/bridge-calls';

/* Images as people bring them: chosen, dropped, pasted; seen by the others, described, deleted, waiting, in the report. */

const run = promisify(execFile);

interface Sent {
  readonly name: string;
  readonly type: string;
  readonly bytes: readonly number[];
}

let app: RunningApp;
let browser: GuestBrowser;
let dataDir: string;
let url: string;
let aino: Page;
let berit: Page;

const shown = (page: Page): Locator => page.locator('[data-testid=board-image][data-state=shown]');
const file = (name: string, mimeType: string, bytes: Uint8Array): { name: string; mimeType: string; buffer: Buffer } => ({ name, mimeType, buffer: Buffer.from(bytes) });
const choose = (page: Page, ...files: readonly ReturnType<typeof file>[]): Promise<void> => page.getByTestId('image-file').setInputFiles([...files]);
const sent = (name: string, type: string, bytes: Uint8Array): Sent => ({ name, type, bytes: [...bytes] });
const untilShown = (page: Page, count: number): Promise<unknown> => waitFor(async () => (await shown(page).count()) === count, { what: `${count} images` });

/** The bytes that an image is shown from, as its own browser reads them. */
const naturalSizes = (page: Page): Promise<number[][]> =>
  page.locator('[data-testid=board-image] img').evaluateAll((images) => (images as HTMLImageElement[]).map(({ naturalWidth, naturalHeight }) => [naturalWidth, naturalHeight]));

beforeAll(async () => {
  dataDir = await mkdtemp(pathOf(tmpdir(), 'polkupaja-images-'));
  app = await launchApp({ dataDir });
  browser = await launchGuests();
  await createWorkshop(app.window, { title: 'Kuvapaja', region: '', date: '', groups: 1 });
  url = (await share(app.window)).url;
  await app.window.keyboard.press('Escape');
  aino = (await browser.guest()).page;
  berit = (await browser.guest()).page;
  await join(aino, url, 'Aino', 'Ryhmä 1');
  await join(berit, url, 'Berit', 'Ryhmä 1');
  for (const page of [aino, berit, app.window]) await showFace(page, 'Molemmat');
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
  await rm(dataDir, { recursive: true, force: true });
});

describe('images', () => {
  it('a chosen image is seen by the other guest and by the facilitator', async () => {
    await choose(aino, file('kaavio.png', 'image/png', imageFixture('plain.png')));
    for (const page of [aino, berit, app.window]) await untilShown(page, 1);
    expect(await naturalSizes(app.window)).toEqual([[64, 48]]);
  });

  it('the facilitator’s own image reaches the guests', async () => {
    await choose(app.window, file('ohje.jpg', 'image/jpeg', imageFixture('photo.jpeg')));
    for (const page of [aino, berit, app.window]) await untilShown(page, 2);
  });

  it('dropped and pasted images arrive, and too large ones are made smaller on the way', async () => {
    const canvas = aino.getByTestId('board-canvas');
    const box = await canvas.boundingBox();
    if (!box) throw new Error('no canvas');
    await canvas.evaluate(
      (element, { name, type, bytes, x, y }) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], name, { type }));
        for (const kind of ['dragover', 'drop']) element.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data, clientX: x, clientY: y }));
      },
      { ...sent('iso.png', 'image/png', pngOf(2_600, 1_300)), x: box.x + box.width / 2, y: box.y + box.height / 2 },
    );
    await untilShown(berit, 3);
    await aino.evaluate(({ name, type, bytes }) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], name, { type }));
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, sent('', 'image/svg+xml', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80"><script>document.title="ohi"</script><rect width="120" height="80" fill="#247"/></svg>')));
    await untilShown(berit, 4);
    const sizes = await naturalSizes(berit);
    expect(sizes).toContainEqual([2_000, 1_000]);
    expect(sizes).toContainEqual([120, 80]);
    expect(await berit.title()).not.toBe('ohi');
  });

  it('what can’t be opened is named, and the page says what to do', async () => {
    await choose(aino, file('rikki.png', 'image/png', new Uint8Array([1, 2, 3])), file('IMG_1.heic', 'image/heic', new Uint8Array([1, 2, 3])));
    await aino.getByText('rikki.png: kuvaa ei voi avata. Tallenna se JPEG- tai PNG-muodossa ja yritä uudelleen.').waitFor();
    await aino.getByText('IMG_1.heic: HEIC-kuvaa ei voi avata tällä selaimella.').waitFor();
    for (let left = 2; left > 0; left -= 1) await aino.getByTestId('image-status').getByRole('button', { name: 'Selvä' }).first().click();
    expect(await shown(aino).count()).toBe(4);
  });

  it('an image is described once and read by everybody', async () => {
    await aino.getByTestId('image-list').getByRole('button', { name: 'Kuvaile' }).first().click();
    const dialog = aino.getByRole('dialog', { name: 'Mitä kuvassa näkyy?' });
    await dialog.getByRole('textbox').fill('Perhekeskuksen piha');
    await dialog.getByRole('button', { name: 'Tallenna kuvaus' }).click();
    await berit.getByTestId('image-list').getByText('Perhekeskuksen piha').waitFor();
    await berit.getByRole('img', { name: 'Perhekeskuksen piha' }).waitFor();
  });

  it('a deleted image comes back by undo', async () => {
    await aino.getByTestId('image-list').getByRole('button', { name: 'Poista kuva' }).first().click();
    await untilShown(berit, 3);
    await aino.getByRole('button', { name: 'Kumoa' }).click();
    await untilShown(berit, 4);
  });

  it('an image is made larger by its corner, in its own proportions, for everybody; one undo makes it small again', async () => {
    for (const page of [aino, berit]) await showFace(page, 'Taulu');
    // What lies outside the view is not drawn; neither replica's image may be.
    for (const page of [aino, berit]) await showAll(page);
    const image = shown(aino).first();
    await image.waitFor();
    const sizeOf = async (page: Page, id: string): Promise<number[]> => {
      const box = await page.locator(`[data-image-id="${id}"]`).boundingBox();
      if (!box) throw new Error('no image');
      return [box.width, box.height];
    };
    const id = (await image.getAttribute('data-image-id')) ?? '';
    const place = await image.boundingBox();
    if (!place) throw new Error('no image');
    await aino.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
    const corner = aino.locator('[data-testid="image-handle"][data-corner="bottom_right"]');
    await corner.waitFor();
    const handle = await corner.boundingBox();
    if (!handle) throw new Error('no handle');
    const [before, ratio] = [await sizeOf(berit, id), place.width / place.height];
    await aino.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await aino.mouse.down();
    await aino.mouse.move(handle.x + handle.width / 2 + 120, handle.y + handle.height / 2 + 60, { steps: 6 });
    await aino.mouse.up();
    await waitFor(async () => ((await sizeOf(berit, id))[0] ?? 0) > (before[0] ?? 0) * 1.2, { what: 'the larger image at the other’s' });
    const [width = 0, height = 1] = await sizeOf(berit, id);
    expect(width / height).toBeCloseTo(ratio, 1);
    await aino.getByRole('button', { name: 'Kumoa' }).click();
    await waitFor(async () => Math.abs(((await sizeOf(berit, id))[0] ?? 0) - (before[0] ?? 0)) < 1, { what: 'the image as it was' });
    for (const page of [aino, berit]) await showFace(page, 'Molemmat');
  });

  it('while the host can’t be reached an image waits in sight, and goes when it can', async () => {
    await aino.route('**/api/assets/**', (route) => route.abort());
    await choose(aino, file('myöhemmin.png', 'image/png', pngOf(30, 20, 7)));
    await aino.getByText('myöhemmin.png: odottaa yhteyttä ohjaajan koneeseen. Pidä sivu auki.').waitFor();
    expect(await shown(berit).count()).toBe(4);
    await aino.unroute('**/api/assets/**');
    await untilShown(berit, 5);
    await waitFor(async () => (await aino.getByText('odottaa yhteyttä').count()) === 0, { what: 'the message to go' });
  });

  it('images are still there after the page is opened anew', async () => {
    await berit.reload();
    await showFace(berit, 'Molemmat');
    await untilShown(berit, 5);
  });

  it('a phone takes a photograph, and everybody sees it', async () => {
    const phone = (await browser.guest({ phone: true })).page;
    await join(phone, url, 'Eeva', 'Ryhmä 1');
    await showFace(phone, 'Taulu');
    const camera = phone.getByTestId('image-camera');
    expect(await camera.getAttribute('capture')).toBe('environment');
    // What the camera gives comes by the same input as a chosen file; the press on the button is what asks for it.
    const asked = phone.waitForEvent('filechooser');
    await phone.getByRole('button', { name: 'Ota kuva' }).click();
    await (await asked).setFiles([file('IMG_0001.jpg', 'image/jpeg', imageFixture('photo.jpeg'))]);
    for (const page of [phone, berit]) await untilShown(page, 6);
    // Where there is no finger there is no camera's button.
    expect(await aino.getByTestId('image-camera').count()).toBe(0);
  });

  it('the report shows them', async () => {
    const [workshop] = await call(app.window, 'library.list', {});
    if (!workshop) throw new Error('no workshop');
    const outcome = await call(app.window, 'export.run', { workshopId: workshop.id, scope: { kind: 'workshop' }, format: 'pdf', language: 'fi', pictures: [] });
    if (outcome.kind !== 'saved') throw new Error(outcome.kind);
    const { stdout } = await run('pdfimages', ['-list', outcome.path]);
    expect(stdout).toMatch(/\b2000\s+1000\b/);
    expect(stdout).toMatch(/\b64\s+48\b/);
  });
});
