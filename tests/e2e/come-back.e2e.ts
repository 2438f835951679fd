import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as pathOf } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARD_COLOURS } from '../../shared/outline/layout';
import { cardOn, editOnCanvas } from './people/canvas';
import { createWorkshop, goHome, openSaved, share } from './people/facilitator';
import { choose, leaveBin, moveToBin, openBin, rename, savedWorkshop } from './people/library';
import { join, openTask, record, showFace } from './people/participant';
import { cardsOf, readBoard, readTask, type ShownBoard } from './people/read-board';
import { untilSafe } from './people/safety';
import { launchApp, launchGuests, waitFor, type GuestBrowser, type RunningApp } from './support';

/*
 * A workshop after its day: the app is closed and started again, the map is opened without hosting, edited, copied,
 * put away, and carried to another machine. The parts build on each other.
 */

const TITLE = 'Talven verkostopäivä';
const COPY = `${TITLE} (kopio)`;
const TASK1 = 'Tehtävä 1: palvelupolku';
const CELL = 'ennen varhaiskasvatusta – yleinen tuki';
const NEEDS = 'Kehittämisen tarpeet';

let app: RunningApp;
let browser: GuestBrowser | undefined;
const folders: string[] = [];
const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(pathOf(tmpdir(), 'polkupaja-back-'));
  folders.push(folder);
  return folder;
};
let dataDir: string;
let saveDir: string;
let written: ShownBoard;

const start = (env: Record<string, string> = {}, data = dataDir): Promise<RunningApp> => launchApp({ dataDir: data, saveDir, env });
async function startAgain(): Promise<Page> {
  await app.close();
  app = await start();
  await app.window.getByRole('button', { name: 'Uusi työpaja' }).first().waitFor();
  return app.window;
}

const words = (board: ShownBoard): unknown[] => cardsOf(board).map((card) => [card.kind, card.words]);

beforeAll(async () => {
  [dataDir, saveDir] = [await newFolder(), await newFolder()];
  app = await start();
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

describe('after the day', () => {
  it('home lists the workshop with a picture of its map', async () => {
    const { window } = app;
    await createWorkshop(window, { title: TITLE, region: 'Pohjois-Häme', date: '12.1.2027', groups: 2 });
    await showFace(window, 'Kirjaus');
    await record(window, 'service', CELL, { Palvelu: 'Perhevalmennus', Tuottaja: 'hyvinvointialue', Vastuuhenkilö: 'Terveydenhoitaja' });
    await openTask(window, 'Tehtävä 2: käytänteet ja tarpeet');
    await record(window, 'need', NEEDS, { 'Kehittämisen tarve': 'Yhteinen lomake' });
    await untilSafe(window);
    written = await readBoard(window);
    expect(cardsOf(written)).toHaveLength(2);

    const again = await startAgain();
    const picture = savedWorkshop(again, TITLE).locator('img');
    await picture.waitFor();
    const tinted = await picture.evaluate(countTinted, CARD_COLOURS.service.tint);
    // One card of some 40 × 20 pixels. A picture of the empty map has nothing of this colour.
    expect(tinted).toBeGreaterThan(100);
  });

  it('opens without hosting: the map is there, on the canvas and in the record', async () => {
    const { window } = app;
    await openSaved(window, TITLE);
    await window.getByRole('button', { name: 'Jaa', exact: true }).waitFor();
    expect(await readBoard(window)).toEqual(written);
    await openTask(window, TASK1);
    await showFace(window, 'Taulu');
    const [service] = cardsOf(written);
    await cardOn(window, service?.id ?? '').getByText('Perhevalmennus').waitFor();
  });

  it('is edited, and the edit is there the next time', async () => {
    const { window } = app;
    const [service] = cardsOf(written);
    await editOnCanvas(window, service?.id ?? '');
    await window.keyboard.type(' ja vauvakahvila');
    await window.keyboard.press('Escape');
    await window.keyboard.press('Escape');
    await untilSafe(window);
    const again = await startAgain();
    await openSaved(again, TITLE);
    const edited = await readBoard(again);
    expect(cardsOf(edited).map((card) => card.words.Palvelu ?? card.words['Kehittämisen tarve'])).toEqual(['Perhevalmennus ja vauvakahvila', 'Yhteinen lomake']);
    written = edited;
    await goHome(again);
  });

  it('a copy has everything, and editing it leaves the original alone', async () => {
    const { window } = app;
    await choose(window, TITLE, 'Tee kopio');
    await savedWorkshop(window, COPY).waitFor();
    await openSaved(window, COPY);
    expect(words(await readBoard(window))).toEqual(words(written));
    await openTask(window, TASK1);
    await record(window, 'service', CELL, { Palvelu: 'Vain kopiossa' });
    await untilSafe(window);
    await goHome(window);
    await openSaved(window, TITLE);
    expect(await readBoard(window)).toEqual(written);
    await goHome(window);
  });

  it('name and bin outlast a restart; what comes back from the bin has its content', async () => {
    await rename(app.window, COPY, 'Kevään jatko');
    await moveToBin(app.window, 'Kevään jatko');
    const window = await startAgain();
    await savedWorkshop(window, TITLE).waitFor();
    expect(await savedWorkshop(window, 'Kevään jatko').count()).toBe(0);
    await openBin(window, 1);
    await window.getByRole('button', { name: 'Palauta Kevään jatko' }).click();
    await leaveBin(window);
    await openSaved(window, 'Kevään jatko');
    await window.getByRole('heading', { name: 'Kevään jatko' }).waitFor();
    expect(cardsOf(await readTask(window, TASK1)).map((card) => card.words.Palvelu)).toEqual(['Perhevalmennus ja vauvakahvila', 'Vain kopiossa']);
    await goHome(window);
  });

  it('what is deleted for good stays away, and the original stays', async () => {
    await moveToBin(app.window, 'Kevään jatko');
    await openBin(app.window, 1);
    await app.window.getByRole('button', { name: 'Poista lopullisesti: Kevään jatko' }).click();
    await app.window.getByRole('alertdialog').getByRole('button', { name: 'Poista työpaja lopullisesti' }).click();
    await app.window.getByRole('heading', { name: 'Roskakori on tyhjä' }).waitFor();
    const window = await startAgain();
    await window.getByRole('button', { name: 'Roskakori', exact: true }).click();
    await window.getByRole('heading', { name: 'Roskakori on tyhjä' }).waitFor();
    await leaveBin(window);
    await openSaved(window, TITLE);
    expect(await readBoard(window)).toEqual(written);
    await goHome(window);
  });
});

describe('another machine', () => {
  it('opens the one file: the same content, hosted again, with guests, apart from the first', async () => {
    await choose(app.window, TITLE, 'Tallenna tiedostoksi');
    await app.window.getByText(`Tallennettu: ${TITLE}.polku`).waitFor();
    const file = pathOf(saveDir, (await readdir(saveDir)).find((name) => name.endsWith('.polku')) ?? '');

    const other = await start({ POLKUPAJA_OPEN_FILE: file }, await newFolder());
    try {
      await other.window.getByRole('heading', { name: 'Ei vielä työpajoja' }).waitFor();
      await other.window.getByRole('button', { name: 'Avaa tiedosto' }).click();
      await other.window.getByRole('tab', { name: 'Ryhmä 2' }).waitFor();
      await other.window.getByRole('heading', { name: TITLE }).waitFor();
      expect(await readBoard(other.window)).toEqual(written);

      const { url } = await share(other.window);
      browser = await launchGuests();
      const { page } = await browser.guest();
      await join(page, url, 'Aino', 'Ryhmä 1');
      await waitFor(async () => cardsOf(await readTask(page, TASK1)).length === 1, { what: 'the map at the guest' });
      expect(await readBoard(page)).toEqual(written);
      await openTask(page, TASK1);
      await record(page, 'service', CELL, { Palvelu: 'Toisella koneella' });
      await untilSafe(page);
      const shown = async (): Promise<unknown[]> => cardsOf(await readTask(other.window, TASK1)).map((card) => card.words.Palvelu);
      await waitFor(async () => (await shown()).length === 2, { what: 'the guest’s card at the other machine' });
      expect(await shown()).toEqual(['Perhevalmennus ja vauvakahvila', 'Toisella koneella']);
    } finally {
      await other.close();
    }
    await openSaved(app.window, TITLE);
    expect(await readBoard(app.window)).toEqual(written);
  });
});

/** In the page: how many pixels of the drawn picture have a colour (`#rrggbb`). */
async function countTinted(picture: SVGElement | HTMLElement, colour: string): Promise<number> {
  const image = picture as HTMLImageElement;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if (wanted.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) <= 2)) count += 1;
  return count;
}
