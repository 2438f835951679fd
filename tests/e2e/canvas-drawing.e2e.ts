import { describe, expect, it } from 'vitest';
import { canvasStage } from './support/canvas-stage';

/* Arrows, pen and text on the canvas. */
const stage = canvasStage();
const { open, outline, view, card, zone, cardsOf, until, box, point } = stage;

describe('arrows', () => {
  const relations = async () => (await outline()).relations.map(({ from, to }) => `${from} ${to}`);

  it('are drawn with the tool, seen by the other, selected and deleted', async () => {
    await open('?people=2&page=henkilot');
    const before = await relations();
    const [one, two] = await cardsOf('henkilot');
    await stage.page.evaluate(() => window.board.people[0]!.handle.current!.setTool('relate'));
    await point(card(one!.text).first(), 20, 20);
    await stage.page.mouse.down();
    await point(card(two!.text).first(), 20, 20);
    await stage.page.mouse.up();
    const wanted = `${one!.id} ${two!.id}`;
    expect((await relations()).filter((each) => !before.includes(each))).toEqual([wanted]);
    await view(1).locator(`[data-testid="relation"][data-from="${one!.id}"]`).waitFor();
    expect(await stage.page.evaluate(() => window.board.people[0]!.handle.current!.tool.get())).toBe('select');
    // The curve starts in the gap between the two cards.
    const [a, b] = [await box(card(one!.text).first()), await box(card(two!.text).first())];
    await stage.page.mouse.click((a.x + a.width + b.x) / 2, await view().locator(`[data-testid="relation"][data-from="${one!.id}"] path`).first().evaluate((path: SVGPathElement) => {
      const at = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM()!);
      return at.y;
    }));
    await stage.page.keyboard.press('Delete');
    expect(await relations()).toEqual(before);
    await until(() => view(1).locator(`[data-testid="relation"][data-from="${one!.id}"]`).count(), (count) => count === 0);
  });

  it('are made by keyboard', async () => {
    await open('?page=henkilot');
    const [one, two, three] = await cardsOf('henkilot');
    await stage.page.getByTestId('board-canvas').focus();
    await stage.page.keyboard.press('ArrowRight');
    await stage.page.keyboard.press('a');
    await stage.page.keyboard.press('ArrowRight');
    await stage.page.keyboard.press('ArrowRight');
    await stage.page.keyboard.press('Enter');
    expect(await relations()).toContain(`${one!.id} ${three!.id}`);
    expect(await relations()).not.toContain(`${one!.id} ${two!.id}`);
  });
});

describe('drawings', () => {
  it('of pen and text come to the other, and one’s own are taken back', async () => {
    await open('?people=2&empty&page=henkilot');
    const drawings = async (person: number) => (await outline(person)).pages.flatMap((each) => each.drawings).length;
    await stage.page.evaluate(() => window.board.people[0]!.handle.current!.setTool('draw'));
    await point(zone('henkilot'), 100, 60);
    await stage.page.mouse.down();
    await point(zone('henkilot'), 200, 90);
    await point(zone('henkilot'), 240, 60);
    await stage.page.mouse.up();
    await until(() => drawings(1), (count) => count === 1);
    await view(1).locator('[data-shape-type="draw"]').waitFor();

    await stage.page.evaluate(() => window.board.people[1]!.handle.current!.setTool('text'));
    await stage.page.mouse.click((await box(zone('henkilot', 1))).x + 60, (await box(zone('henkilot', 1))).y + 120);
    // The text's own editor takes the keys only once it is there; before it they are the canvas's shortcuts.
    await view(1).locator('[data-shape-type="text"] [contenteditable="true"]:focus').waitFor();
    await stage.page.keyboard.type('Huomio');
    await view(0).locator('[data-shape-type="text"]', { hasText: 'Huomio' }).waitFor();
    // A caret that rests writes nothing, though the time for writing comes round again and again.
    const updates = await stage.page.evaluate(
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
    await stage.page.keyboard.press('Escape');
    await until(() => drawings(0), (count) => count === 2);
    await view(0).locator('[data-shape-type="text"]', { hasText: 'Huomio' }).waitFor();

    await view(0).getByTestId('board-canvas').focus();
    await stage.page.keyboard.press('ControlOrMeta+z');
    await until(() => drawings(1), (count) => count === 1);
    await view(1).locator('[data-shape-type="text"]', { hasText: 'Huomio' }).waitFor();
  });
});

describe('the eraser', () => {
  it('wipes away one’s own strokes only: no card, no arrow, nobody else’s', async () => {
    await open('?people=2&page=henkilot');
    const drawings = async (person = 0) => (await outline(person)).pages.flatMap((each) => each.drawings).length;
    const before = await outline();
    const stroke = async (person: number, y: number): Promise<void> => {
      await stage.page.evaluate((index) => window.board.people[index]!.handle.current!.setTool('draw'), person);
      await point(zone('henkilot', person), 30, y);
      await stage.page.mouse.down();
      await point(zone('henkilot', person), 260, y + 4);
      await stage.page.mouse.up();
    };
    await stroke(0, 40);
    await until(() => drawings(1), (count) => count === 1);
    await stroke(1, 90);
    await until(() => drawings(0), (count) => count === 2);

    // Straight across both strokes and the cards below them.
    await stage.page.evaluate(() => window.board.people[0]!.handle.current!.setTool('erase'));
    await point(zone('henkilot'), 120, 10);
    await stage.page.mouse.down();
    await point(zone('henkilot'), 130, 220);
    await stage.page.mouse.up();
    await until(() => drawings(1), (count) => count === 1);
    const after = await outline(1);
    expect(after.pages.flatMap((each) => each.frames.flatMap((frame) => frame.zones.flatMap((each) => each.cards)))).toEqual(before.pages.flatMap((each) => each.frames.flatMap((frame) => frame.zones.flatMap((each) => each.cards))));
    expect(after.relations).toEqual(before.relations);
    // The whole sweep is one step of undo.
    await view(0).getByTestId('board-canvas').focus();
    await stage.page.keyboard.press('ControlOrMeta+z');
    await until(() => drawings(1), (count) => count === 2);
  });
});

describe('two fingers', () => {
  it('zoom the board by pinching, and move no card', async () => {
    await open('?page=polku', true);
    const keys = await stage.page.context().newCDPSession(stage.page);
    const width = async (): Promise<number> => (await box(zone('polku/polku.yleinen/polku.ennen'))).width;
    const before = await outline();
    const start = await width();
    const fingers = (apart: number): { x: number; y: number; id: number }[] => [
      { x: 200 - apart, y: 400, id: 1 },
      { x: 200 + apart, y: 400, id: 2 },
    ];
    const pinch = async (from: number, to: number): Promise<void> => {
      await keys.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(from) });
      for (let step = 1; step <= 10; step++) await keys.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(from + ((to - from) * step) / 10) });
      await keys.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await pinch(30, 150);
    const near = await until(width, (now) => now > start * 1.5);
    await pinch(150, 50);
    await until(width, (now) => now < near * 0.8);
    expect(await outline()).toEqual(before);
  });
});
