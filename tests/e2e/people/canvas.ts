import type { Locator, Page } from 'playwright-core';
import { waitFor } from '../support';

/*
 * A participant's hands on the canvas: mouse and keyboard only. What is there is read from the page as a person sees it.
 */

export const cardOn = (page: Page, cardId: string): Locator => page.locator(`[data-testid="card"][data-card-id="${cardId}"]`);
const zoneOn = (page: Page, zoneId: string): Locator => page.locator(`[data-testid="zone"][data-zone-id="${zoneId}"]`);

interface Point {
  readonly x: number;
  readonly y: number;
}

/** “Show all”: what lies outside the view is not drawn and can't be taken. Resolves when the page lies still. */
export async function showAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Näytä kaikki' }).click();
  const frame = page.getByTestId('frame').first();
  let seen = '';
  await waitFor(
    async () => {
      const [now, before] = [JSON.stringify(await frame.boundingBox()), seen];
      seen = now;
      return now === before;
    },
    { what: 'the page at rest' },
  );
}

const cardIds = (page: Page): Promise<string[]> =>
  page.locator('[data-testid="card"]').evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset.cardId ?? ''));

async function middleOf(target: Locator): Promise<Point> {
  const box = await target.boundingBox();
  if (!box) throw new Error(`not on the screen: ${target.toString()}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A point of the zone where no card lies. */
async function freePoint(page: Page, zoneId: string): Promise<Point> {
  const point = await zoneOn(page, zoneId).evaluate((zone) => {
    const box = zone.getBoundingClientRect();
    const cards = [...document.querySelectorAll('[data-testid="card"]')].map((card) => card.getBoundingClientRect());
    const isFree = (x: number, y: number): boolean => !cards.some((card) => x >= card.left - 2 && x <= card.right + 2 && y >= card.top - 2 && y <= card.bottom + 2);
    const right = Math.min(box.right, innerWidth);
    for (let y = Math.min(box.bottom, innerHeight - 90) - 5; y > box.top; y -= 4) {
      for (let x = box.left + 6; x < right - 4; x += 8) if (isFree(x, y)) return { x, y };
    }
    return null;
  });
  if (!point) throw new Error(`no free spot in ${zoneId}`);
  return point;
}

/** Two clicks on a free spot of a zone make a card; then its words are typed. Resolves to the card's id. */
export async function addOnCanvas(page: Page, zoneId: string, text: string): Promise<string> {
  const before = new Set(await cardIds(page));
  const { x, y } = await freePoint(page, zoneId);
  await page.mouse.dblclick(x, y);
  const id = await waitFor(
    () => page.evaluate(() => document.querySelector<HTMLElement>('[data-testid="card"][data-editing]:has(:focus)')?.dataset.cardId ?? null),
    { what: `a new card in ${zoneId} with the caret in it` },
  );
  if (before.has(id)) throw new Error('an old card was opened instead of a new one made');
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  return id;
}

/** Two clicks on a card open it for writing; the caret goes to the end. */
export async function editOnCanvas(page: Page, cardId: string): Promise<void> {
  const { x, y } = await middleOf(cardOn(page, cardId));
  await page.mouse.dblclick(x, y);
  await page.locator(`[data-testid="card"][data-card-id="${cardId}"][data-editing]:has(:focus)`).waitFor();
  await page.keyboard.press('ControlOrMeta+End');
}

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 8, { steps: 2 });
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.mouse.up();
}

/** Drags a card into another zone. */
export async function dragTo(page: Page, cardId: string, zoneId: string): Promise<void> {
  await drag(page, await middleOf(cardOn(page, cardId)), await freePoint(page, zoneId));
}

/** Draws an arrow from card to card with the arrow tool. */
export async function drawArrow(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('radio', { name: 'Nuoli' }).click();
  await drag(page, await middleOf(cardOn(page, from)), await middleOf(cardOn(page, to)));
  await page.getByRole('radio', { name: 'Siirrä' }).click();
}

/** Which zone each card lies in, as drawn: the zone under the card's middle. */
export function zonesOfCards(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const zones = [...document.querySelectorAll<HTMLElement>('[data-testid="zone"]')].map((zone) => ({ id: zone.dataset.zoneId ?? '', box: zone.getBoundingClientRect() }));
    const found: Record<string, string> = {};
    for (const card of document.querySelectorAll<HTMLElement>('[data-testid="card"]')) {
      const box = card.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const zone = zones.find(({ box: area }) => x >= area.left && x <= area.right && y >= area.top && y <= area.bottom);
      found[card.dataset.cardId ?? ''] = zone?.id ?? 'outside';
    }
    return found;
  });
}
