import { describe, expect, it } from 'vitest';
import { canvasStage, EMPTY, FIRST, LAST } from './support/canvas-stage';

/* Two people on one canvas, fingers, and those who may only look. */
const stage = canvasStage();
const { open, outline, view, card, zone, textsOf, until, box, point } = stage;

describe('two people', () => {
  it('type in one card at once and lose no letter; each sees who writes', async () => {
    await open('?people=2&empty&page=henkilot');
    await stage.page.getByRole('button', { name: 'Lisää ruutuun: Avainhenkilö' }).first().click();
    await stage.page.keyboard.type('Yhteinen ');
    await card('', 1).waitFor();
    await card('', 1).dblclick();
    await view(1).getByRole('textbox').waitFor();
    await view(1).getByText('Aino…').waitFor();
    // Both hands at once: keys go to one field and the other in turn, faster than the changes travel.
    const fields = [view(0).getByRole('textbox'), view(1).getByRole('textbox')] as const;
    const [left, right] = ['abcdefghijklmnopqrstuvwxyz'.repeat(2), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.repeat(2)];
    for (let index = 0; index < left.length; index += 2) {
      await fields[0].focus();
      await stage.page.keyboard.type(left.slice(index, index + 2));
      await fields[1].focus();
      await stage.page.keyboard.type(right.slice(index, index + 2));
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
    await stage.page.mouse.move(300, 300);
    await stage.page.mouse.move(320, 310);
    await view(1).getByTestId('cursor').filter({ hasText: 'Aino' }).waitFor();
    expect(await view(0).getByTestId('cursor').count()).toBe(0);
  });
});

describe('fingers', () => {
  it('add, move and open cards, and pan the board', async () => {
    await open('?empty', true);
    const touch = await stage.page.context().newCDPSession(stage.page);
    const finger = async (from: { x: number; y: number }, dx: number, dy: number): Promise<void> => {
      const at = (share: number) => [{ x: from.x + dx * share, y: from.y + dy * share }];
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
      for (let step = 1; step <= 10; step++) await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / 10) });
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await stage.page.getByRole('button', { name: 'Lisää ruutuun: Palvelu, yleinen tuki · ennen varhaiskasvatusta' }).tap();
    await stage.page.keyboard.type('Neuvola');
    await stage.page.touchscreen.tap(200, 700);
    await until(() => view().locator('[data-editing]').count(), (count) => count === 0);
    const below = 'polku/polku.tehostettu/polku.ennen';
    const { x, y } = await box(card('Neuvola'));
    await finger({ x: x + 30, y: y + 16 }, 0, (await box(zone(below))).y - y + 4);
    await until(() => textsOf(below), (texts) => texts[0] === 'Neuvola');
    await card('Neuvola').tap();
    await stage.page.getByRole('button', { name: 'Muokkaa' }).tap();
    await view().getByRole('textbox').waitFor();
    await stage.page.touchscreen.tap(200, 700);
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
    await stage.page.mouse.down();
    await point(zone(LAST), 90, 100);
    await stage.page.mouse.up();
    await stage.page.mouse.dblclick((await box(zone(EMPTY.replace('lastensuojelu', 'yleinen')))).x + 40, 500);
    await stage.page.keyboard.press('Delete');
    expect((await outline()).pages).toEqual(before);
    expect(await stage.page.getByRole('button', { name: /^Lisää ruutuun/ }).count()).toBe(0);
    expect(await stage.page.getByRole('textbox').count()).toBe(0);
  });

  it('moves with the wheel, never away from the page, and comes back to all of it', async () => {
    await open();
    await stage.page.mouse.move(600, 400);
    for (let times = 0; times < 12; times++) await stage.page.mouse.wheel(0, 900);
    await until(async () => (await box(zone(EMPTY))).y, (y) => y > 0 && y < 900);
    // All turns of the wheel have arrived when many looks find the same.
    let seen: number[] = [];
    await until(async () => (await box(zone(EMPTY))).y, (at) => (seen = seen[0] === at ? [...seen, at] : [at]).length > 8);
    const { y, height } = await box(zone(EMPTY));
    expect(y + height).toBeGreaterThan(700);
    await stage.page.evaluate(() => window.board.people[0]!.handle.current!.zoomToFit());
    await until(async () => (await box(zone(FIRST))).y, (top) => top > 0);
    expect((await box(zone(EMPTY))).y).toBeLessThan(900);
  });

  it('keeps "made with tldraw" in sight', async () => {
    await open();
    const mark = stage.page.locator('[class*="tl-watermark"]').first();
    await mark.waitFor();
    const { x, y } = await box(mark);
    expect(x).toBeGreaterThan(0);
    expect(y).toBeLessThan(900);
  });
});
