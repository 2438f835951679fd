import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BoardOutline, CardOutline } from '../../shared/outline';
import { servePage, type ServedPage } from '../support/serve-page';

/* The canvas alone, in a real browser, by real mouse and keyboard; the document is only read. */

let browser: Browser;
let served: ServedPage;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  served = await servePage('canvas');
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});
afterEach(async () => {
  await page.close();
  expect(problems.splice(0)).toEqual([]);
});

async function open(query = '', phone = false): Promise<void> {
  page = await browser.newPage(phone ? { viewport: { width: 412, height: 800 }, hasTouch: true, isMobile: true } : { viewport: { width: 1366, height: 900 } });
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
  page.on('console', (message) => {
    // The library asks to stop touches that the browser has already taken; it says so and nothing is wrong.
    const isNoise = message.location().url.endsWith('favicon.ico') || /preventDefault inside passive|Ignored attempt to cancel a touch/.test(message.text());
    if (message.type() === 'error' && !isNoise) problems.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(served.url).origin) problems.push(`asked ${origin}`);
  });
  await page.goto(served.url + query);
  await page.getByTestId('zone').first().waitFor();
}

const outline = (person = 0): Promise<BoardOutline> => page.evaluate((index) => window.board.outline(index), person);
const view = (person = 0): Locator => page.getByTestId(`view-p${person}`);
const card = (text: string, person = 0): Locator => view(person).getByTestId('card').filter({ hasText: text });
const zone = (id: string, person = 0): Locator => view(person).locator(`[data-testid="zone"][data-zone-id="${id}"]`);

async function cardsOf(zoneId: string, person = 0): Promise<CardOutline[]> {
  const found = (await outline(person)).pages.flatMap((each) => each.frames.flatMap((frame) => frame.zones)).find((each) => each.id === zoneId);
  return [...(found?.cards ?? [])];
}
const textsOf = async (zoneId: string, person = 0): Promise<string[]> => (await cardsOf(zoneId, person)).map((each) => each.text);

async function until<T>(read: () => Promise<T>, wanted: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 10_000;
  for (;;) {
    const value = await read();
    if (wanted(value)) return value;
    if (Date.now() > end) throw new Error(`not in time: ${JSON.stringify(value)}`);
    await page.waitForTimeout(30);
  }
}

async function box(target: Locator) {
  const found = await target.boundingBox();
  if (!found) throw new Error('not on the screen');
  return found;
}

/** Moves the mouse to a spot of a target, given from its corner. */
async function point(target: Locator, dx: number, dy: number): Promise<void> {
  const { x, y } = await box(target);
  await page.mouse.move(x + dx, y + dy, { steps: 6 });
}

const FIRST = 'polku/polku.yleinen/polku.ennen';
const LAST = 'polku/polku.yleinen/polku.kouluun';
const EMPTY = 'polku/polku.lastensuojelu/polku.kouluun';

describe('cards', () => {
  it('are added with two clicks on a free spot and written at once', async () => {
    await open();
    const { x, y } = await box(zone(LAST));
    await page.mouse.dblclick(x + 60, y + 400);
    await page.keyboard.type('Neuvolan ja koulun äöå');
    await page.keyboard.press('Escape');
    expect((await textsOf(LAST)).at(-1)).toBe('Neuvolan ja koulun äöå');
    await card('Neuvolan ja koulun äöå').waitFor();
  });

  it('are added with the zone’s own button; an empty one left by Escape goes again', async () => {
    await open('?empty');
    await page.getByRole('button', { name: 'Lisää ruutuun: Tiedonsiirto, yleinen tuki · siirtymä kouluun' }).click();
    await page.keyboard.type('Vasu');
    await page.keyboard.press('Enter');
    expect((await cardsOf(LAST)).map(({ kind, text }) => [kind, text])).toEqual([['handover', 'Vasu']]);
    await page.getByRole('button', { name: 'Lisää ruutuun: Palvelu, yleinen tuki · ennen varhaiskasvatusta' }).click();
    await page.keyboard.press('Escape');
    expect(await textsOf(FIRST)).toEqual([]);
  });

  it('are dragged to another cell and land where the line shows', async () => {
    await open();
    const moved = (await textsOf(FIRST))[1]!;
    await point(card(moved), 60, 30);
    await page.mouse.down();
    await point(zone(LAST), 90, 14);
    await page.mouse.up();
    await until(() => textsOf(LAST), (texts) => texts[0] === moved);
    expect(await textsOf(FIRST)).not.toContain(moved);
    await until(async () => (await box(card(moved))).x - (await box(zone(LAST))).x, (offset) => offset > 0 && offset < 20);
    await page.keyboard.press('ControlOrMeta+z');
    await until(() => textsOf(FIRST), (texts) => texts[1] === moved);
  });

  it('stay whole when Alt, Escape or a deletion by somebody else comes into a drag', async () => {
    await open('?people=2');
    const before = (await outline()).pages;
    const [first, second] = await textsOf(FIRST);
    const cardCount = (await card('').all()).length;
    await page.keyboard.down('Alt');
    await point(card(first!), 30, 20);
    await page.mouse.down();
    await point(zone(FIRST), 60, 300);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await page.keyboard.up('Alt');
    expect((await outline()).pages).toEqual(before);
    await until(async () => (await card('').all()).length, (count) => count === cardCount);

    await point(card(second!), 30, 20);
    await page.mouse.down();
    await point(zone(FIRST), 60, 200);
    // The other person's deletion arrives while the card is in hand.
    await page.evaluate((text) => {
      const other = window.board.people[1]!;
      const found = window.board.outline(1).pages[0]!.frames[0]!.zones[0]!.cards.find((each) => each.text === text)!;
      (other.doc.getMap('cards').get(found.id) as { set(key: string, value: unknown): void }).set('deleted', true);
    }, second!);
    await until(() => card(second!).count(), (count) => count === 0);
    await point(zone(FIRST), 60, 350);
    await page.mouse.up();
    expect(await textsOf(FIRST)).not.toContain(second);
    await card(first!).click();

    // Taken back, it is there again, also for the one from whose hand it was taken.
    await page.evaluate((text) => {
      const cards = window.board.people[1]!.doc.getMap<{ get(key: string): unknown; set(key: string, value: unknown): void }>('cards');
      for (const each of cards.values()) if (String(each.get('text')) === text) each.set('deleted', false);
    }, second!);
    await card(second!).waitFor();
  });

  it('do not jump out of the hand when others change the board', async () => {
    await open('?people=2');
    const [first, second] = await textsOf(FIRST);
    await point(card(second!), 30, 20);
    await page.mouse.down();
    await point(zone('polku/polku.yleinen/polku.aloitus'), 40, 300);
    const held = await box(card(second!));
    await page.evaluate((text) => {
      const other = window.board.people[1]!;
      const found = window.board.outline(1).pages[0]!.frames[0]!.zones[0]!.cards.find((each) => each.text === text)!;
      (other.doc.getMap('cards').get(found.id) as { get(key: string): { insert(at: number, text: string): void } }).get('text').insert(0, 'Muuttunut pitkä teksti joka vie rivejä. ');
    }, first!);
    await card('Muuttunut pitkä teksti').waitFor();
    expect(await box(card(second!))).toEqual(held);
    await page.mouse.up();
    await until(() => textsOf('polku/polku.yleinen/polku.aloitus'), (texts) => texts.includes(second!));
  });
});

describe('keyboard', () => {
  it('reaches cards and empty cells, edits, adds, carries, deletes and takes back', async () => {
    await open();
    await page.getByTestId('board-canvas').focus();
    const [first, second] = await textsOf(FIRST);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await view().locator('[data-testid="card"][data-selected]', { hasText: second! }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type(' (uusi)');
    await page.keyboard.press('Enter');
    expect((await textsOf(FIRST))[1]).toBe(`${second} (uusi)`);
    await page.keyboard.press('n');
    await page.keyboard.type('Perässä');
    await page.keyboard.press('Escape');
    expect((await textsOf(FIRST))[2]).toBe('Perässä');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    expect((await textsOf(FIRST)).slice(0, 2)).toEqual(['Perässä', first]);
    await page.keyboard.press('Alt+ArrowRight');
    expect((await textsOf('polku/polku.yleinen/polku.aloitus'))[0]).toBe('Perässä');
    await page.keyboard.press('Delete');
    expect((await textsOf('polku/polku.yleinen/polku.aloitus')).includes('Perässä')).toBe(false);
    await page.keyboard.press('ControlOrMeta+z');
    expect((await textsOf('polku/polku.yleinen/polku.aloitus'))[0]).toBe('Perässä');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    expect((await textsOf('polku/polku.yleinen/polku.aloitus')).includes('Perässä')).toBe(false);
  });

  it('adds to an empty cell with Enter and leaves the canvas with Tab', async () => {
    await open('?empty');
    await page.getByTestId('board-canvas').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Perheohjaus');
    await page.keyboard.press('Escape');
    expect(await textsOf('polku/polku.tehostettu/polku.ennen')).toEqual(['Perheohjaus']);
    await page.getByTestId('board-canvas').focus();
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('henkilot');
  });
});

describe('arrows', () => {
  const relations = async () => (await outline()).relations.map(({ from, to }) => `${from} ${to}`);

  it('are drawn with the tool, seen by the other, selected and deleted', async () => {
    await open('?people=2&page=henkilot');
    const before = await relations();
    const [one, two] = await cardsOf('henkilot');
    await page.evaluate(() => window.board.people[0]!.handle.current!.setTool('relate'));
    await point(card(one!.text).first(), 20, 20);
    await page.mouse.down();
    await point(card(two!.text).first(), 20, 20);
    await page.mouse.up();
    const wanted = `${one!.id} ${two!.id}`;
    expect((await relations()).filter((each) => !before.includes(each))).toEqual([wanted]);
    await view(1).locator(`[data-testid="relation"][data-from="${one!.id}"]`).waitFor();
    expect(await page.evaluate(() => window.board.people[0]!.handle.current!.tool.get())).toBe('select');
    // The curve starts in the gap between the two cards.
    const [a, b] = [await box(card(one!.text).first()), await box(card(two!.text).first())];
    await page.mouse.click((a.x + a.width + b.x) / 2, await view().locator(`[data-testid="relation"][data-from="${one!.id}"] path`).first().evaluate((path: SVGPathElement) => {
      const at = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM()!);
      return at.y;
    }));
    await page.keyboard.press('Delete');
    expect(await relations()).toEqual(before);
    await until(() => view(1).locator(`[data-testid="relation"][data-from="${one!.id}"]`).count(), (count) => count === 0);
  });

  it('are made by keyboard', async () => {
    await open('?page=henkilot');
    const [one, two, three] = await cardsOf('henkilot');
    await page.getByTestId('board-canvas').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('a');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await relations()).toContain(`${one!.id} ${three!.id}`);
    expect(await relations()).not.toContain(`${one!.id} ${two!.id}`);
  });
});

describe('drawings', () => {
  it('of pen and text come to the other, and one’s own are taken back', async () => {
    await open('?people=2&empty&page=henkilot');
    const drawings = async (person: number) => (await outline(person)).pages.flatMap((each) => each.drawings).length;
    await page.evaluate(() => window.board.people[0]!.handle.current!.setTool('draw'));
    await point(zone('henkilot'), 100, 60);
    await page.mouse.down();
    await point(zone('henkilot'), 200, 90);
    await point(zone('henkilot'), 240, 60);
    await page.mouse.up();
    await until(() => drawings(1), (count) => count === 1);
    await view(1).locator('[data-shape-type="draw"]').waitFor();

    await page.evaluate(() => window.board.people[1]!.handle.current!.setTool('text'));
    await page.mouse.click((await box(zone('henkilot', 1))).x + 60, (await box(zone('henkilot', 1))).y + 120);
    // The text's own editor takes the keys only once it is there; before it they are the canvas's shortcuts.
    await view(1).locator('[data-shape-type="text"] [contenteditable="true"]:focus').waitFor();
    await page.keyboard.type('Huomio');
    await view(0).locator('[data-shape-type="text"]', { hasText: 'Huomio' }).waitFor();
    // A caret that rests writes nothing, though the time for writing comes round again and again.
    const updates = await page.evaluate(
      (rounds) =>
        new Promise<number>((resolve) => {
          let [seen, passed] = [0, 0];
          window.board.people[1]!.doc.on('update', () => (seen += 1));
          const timer = setInterval(() => {
            if (++passed < rounds) return;
            clearInterval(timer);
            resolve(seen);
          }, 250);
        }),
      4,
    );
    expect(updates).toBe(0);
    await page.keyboard.press('Escape');
    await until(() => drawings(0), (count) => count === 2);
    await view(0).locator('[data-shape-type="text"]', { hasText: 'Huomio' }).waitFor();

    await view(0).getByTestId('board-canvas').focus();
    await page.keyboard.press('ControlOrMeta+z');
    await until(() => drawings(1), (count) => count === 1);
    await view(1).locator('[data-shape-type="text"]', { hasText: 'Huomio' }).waitFor();
  });
});

describe('two people', () => {
  it('type in one card at once and lose no letter; each sees who writes', async () => {
    await open('?people=2&empty&page=henkilot');
    await page.getByRole('button', { name: 'Lisää ruutuun: Avainhenkilö' }).first().click();
    await page.keyboard.type('Yhteinen ');
    await card('', 1).waitFor();
    await card('', 1).dblclick();
    await view(1).getByRole('textbox').waitFor();
    await view(1).getByText('Aino…').waitFor();
    // Both hands at once: keys go to one field and the other in turn, faster than the changes travel.
    const fields = [view(0).getByRole('textbox'), view(1).getByRole('textbox')] as const;
    const [left, right] = ['abcdefghijklmnopqrstuvwxyz'.repeat(2), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.repeat(2)];
    for (let index = 0; index < left.length; index += 2) {
      await fields[0].focus();
      await page.keyboard.type(left.slice(index, index + 2));
      await fields[1].focus();
      await page.keyboard.type(right.slice(index, index + 2));
    }
    const texts = await until(async () => [(await textsOf('henkilot', 0))[0]!, (await textsOf('henkilot', 1))[0]!], ([one, other]) => one === other);
    const count = (text: string): Record<string, number> => [...text].reduce<Record<string, number>>((sum, letter) => ({ ...sum, [letter]: (sum[letter] ?? 0) + 1 }), {});
    expect(count(texts[0]!)).toEqual(count(`Yhteinen ${left}${right}`));
    expect(texts[0]!.replace(/[^a-z]/g, '')).toContain(left);
    await expect.poll(() => fields[0].inputValue()).toBe(texts[0]);
    await expect.poll(() => fields[1].inputValue()).toBe(texts[0]);
  });

  it('see each other’s pointers with names', async () => {
    await open('?people=2');
    await page.mouse.move(300, 300);
    await page.mouse.move(320, 310);
    await view(1).getByTestId('cursor').filter({ hasText: 'Aino' }).waitFor();
    expect(await view(0).getByTestId('cursor').count()).toBe(0);
  });
});

describe('fingers', () => {
  it('add, move and open cards, and pan the board', async () => {
    await open('?empty', true);
    const touch = await page.context().newCDPSession(page);
    const finger = async (from: { x: number; y: number }, dx: number, dy: number): Promise<void> => {
      const at = (share: number) => [{ x: from.x + dx * share, y: from.y + dy * share }];
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
      for (let step = 1; step <= 10; step++) await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / 10) });
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await page.getByRole('button', { name: 'Lisää ruutuun: Palvelu, yleinen tuki · ennen varhaiskasvatusta' }).tap();
    await page.keyboard.type('Neuvola');
    await page.touchscreen.tap(200, 700);
    await until(() => view().locator('[data-editing]').count(), (count) => count === 0);
    const below = 'polku/polku.tehostettu/polku.ennen';
    const { x, y } = await box(card('Neuvola'));
    await finger({ x: x + 30, y: y + 16 }, 0, (await box(zone(below))).y - y + 4);
    await until(() => textsOf(below), (texts) => texts[0] === 'Neuvola');
    await card('Neuvola').tap();
    await page.getByRole('button', { name: 'Muokkaa' }).tap();
    await view().getByRole('textbox').waitFor();
    await page.touchscreen.tap(200, 700);
    const before = await box(zone(below));
    await finger({ x: before.x + 100, y: 600 }, -120, 0);
    await until(async () => (await box(zone(below))).x, (left) => left < before.x - 60);
    expect(await textsOf(below)).toEqual(['Neuvola']);
  });
});

describe('looking only', () => {
  it('changes nothing, offers nothing', async () => {
    await open('?readonly');
    const before = (await outline()).pages;
    const [first] = await textsOf(FIRST);
    await point(card(first!), 40, 30);
    await page.mouse.down();
    await point(zone(LAST), 90, 100);
    await page.mouse.up();
    await page.mouse.dblclick((await box(zone(EMPTY.replace('lastensuojelu', 'yleinen')))).x + 40, 500);
    await page.keyboard.press('Delete');
    expect((await outline()).pages).toEqual(before);
    expect(await page.getByRole('button', { name: /^Lisää ruutuun/ }).count()).toBe(0);
    expect(await page.getByRole('textbox').count()).toBe(0);
  });

  it('moves with the wheel, never away from the page, and comes back to all of it', async () => {
    await open();
    await page.mouse.move(600, 400);
    for (let times = 0; times < 12; times++) await page.mouse.wheel(0, 900);
    await until(async () => (await box(zone(EMPTY))).y, (y) => y > 0 && y < 900);
    // All turns of the wheel have arrived when many looks find the same.
    let seen: number[] = [];
    await until(async () => (await box(zone(EMPTY))).y, (at) => (seen = seen[0] === at ? [...seen, at] : [at]).length > 8);
    const { y, height } = await box(zone(EMPTY));
    expect(y + height).toBeGreaterThan(700);
    await page.evaluate(() => window.board.people[0]!.handle.current!.zoomToFit());
    await until(async () => (await box(zone(FIRST))).y, (top) => top > 0);
    expect((await box(zone(EMPTY))).y).toBeLessThan(900);
  });

  it('keeps "made with tldraw" in sight', async () => {
    await open();
    const mark = page.locator('[class*="tl-watermark"]').first();
    await mark.waitFor();
    const { x, y } = await box(mark);
    expect(x).toBeGreaterThan(0);
    expect(y).toBeLessThan(900);
  });
});
