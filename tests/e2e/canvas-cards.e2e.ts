import { describe, expect, it } from 'vitest';
import { canvasStage, FIRST, LAST } from './support/canvas-stage';

/* The canvas alone, in a real browser, by real mouse and keyboard; the document is only read. */
const stage = canvasStage();
const { open, outline, view, card, zone, cardsOf, textsOf, until, box, point } = stage;

describe('cards', () => {
  it('are added with two clicks on a free spot and written at once', async () => {
    await open();
    const { x, y } = await box(zone(LAST));
    await stage.page.mouse.dblclick(x + 60, y + 400);
    await stage.page.keyboard.type('Neuvolan ja koulun äöå');
    await stage.page.keyboard.press('Escape');
    expect((await textsOf(LAST)).at(-1)).toBe('Neuvolan ja koulun äöå');
    await card('Neuvolan ja koulun äöå').waitFor();
  });

  it('are added with the zone’s own button; an empty one left by Escape goes again', async () => {
    await open('?empty');
    await stage.page.getByRole('button', { name: 'Lisää ruutuun: Tiedonsiirto, yleinen tuki · siirtymä kouluun' }).click();
    await stage.page.keyboard.type('Vasu');
    await stage.page.keyboard.press('Enter');
    expect((await cardsOf(LAST)).map(({ kind, text }) => [kind, text])).toEqual([['handover', 'Vasu']]);
    await stage.page.getByRole('button', { name: 'Lisää ruutuun: Palvelu, yleinen tuki · ennen varhaiskasvatusta' }).click();
    await stage.page.keyboard.press('Escape');
    expect(await textsOf(FIRST)).toEqual([]);
  });

  it('are dragged to another cell and land where the line shows', async () => {
    await open();
    const moved = (await textsOf(FIRST))[1]!;
    await point(card(moved), 60, 30);
    await stage.page.mouse.down();
    await point(zone(LAST), 90, 14);
    await stage.page.mouse.up();
    await until(() => textsOf(LAST), (texts) => texts[0] === moved);
    expect(await textsOf(FIRST)).not.toContain(moved);
    await until(async () => (await box(card(moved))).x - (await box(zone(LAST))).x, (offset) => offset > 0 && offset < 20);
    await stage.page.keyboard.press('ControlOrMeta+z');
    await until(() => textsOf(FIRST), (texts) => texts[1] === moved);
  });

  it('stay whole when Alt, Escape or a deletion by somebody else comes into a drag', async () => {
    await open('?people=2');
    const before = (await outline()).pages;
    const [first, second] = await textsOf(FIRST);
    const cardCount = (await card('').all()).length;
    await stage.page.keyboard.down('Alt');
    await point(card(first!), 30, 20);
    await stage.page.mouse.down();
    await point(zone(FIRST), 60, 300);
    await stage.page.keyboard.press('Escape');
    await stage.page.mouse.up();
    await stage.page.keyboard.up('Alt');
    expect((await outline()).pages).toEqual(before);
    await until(async () => (await card('').all()).length, (count) => count === cardCount);

    await point(card(second!), 30, 20);
    await stage.page.mouse.down();
    await point(zone(FIRST), 60, 200);
    // The other person's deletion arrives while the card is in hand.
    await stage.page.evaluate((text) => {
      const other = window.board.people[1]!;
      const found = window.board.outline(1).pages[0]!.frames[0]!.zones[0]!.cards.find((each) => each.text === text)!;
      (other.doc.getMap('cards').get(found.id) as { set(key: string, value: unknown): void }).set('deleted', true);
    }, second!);
    await until(() => card(second!).count(), (count) => count === 0);
    await point(zone(FIRST), 60, 350);
    await stage.page.mouse.up();
    expect(await textsOf(FIRST)).not.toContain(second);
    await card(first!).click();

    // Taken back, it is there again, also for the one from whose hand it was taken.
    await stage.page.evaluate((text) => {
      const cards = window.board.people[1]!.doc.getMap<{ get(key: string): unknown; set(key: string, value: unknown): void }>('cards');
      for (const each of cards.values()) if (String(each.get('text')) === text) each.set('deleted', false);
    }, second!);
    await card(second!).waitFor();
  });

  it('do not jump out of the hand when others change the board', async () => {
    await open('?people=2');
    const [first, second] = await textsOf(FIRST);
    await point(card(second!), 30, 20);
    await stage.page.mouse.down();
    await point(zone('polku/polku.yleinen/polku.aloitus'), 40, 300);
    let held = await box(card(second!));
    const isAtRest = async (): Promise<boolean> => {
      const was = held;
      held = await box(card(second!));
      return was.x === held.x && was.y === held.y;
    };
    await expect.poll(isAtRest, { timeout: 20_000 }).toBe(true);
    await stage.page.evaluate((text) => {
      const other = window.board.people[1]!;
      const found = window.board.outline(1).pages[0]!.frames[0]!.zones[0]!.cards.find((each) => each.text === text)!;
      (other.doc.getMap('cards').get(found.id) as { get(key: string): { insert(at: number, text: string): void } }).get('text').insert(0, 'Muuttunut pitkä teksti joka vie rivejä. ');
    }, first!);
    await card('Muuttunut pitkä teksti').waitFor();
    expect(await box(card(second!))).toEqual(held);
    await stage.page.mouse.up();
    await until(() => textsOf('polku/polku.yleinen/polku.aloitus'), (texts) => texts.includes(second!));
  });
});

describe('keyboard', () => {
  it('reaches cards and empty cells, edits, adds, carries, deletes and takes back', async () => {
    await open();
    await stage.page.getByTestId('board-canvas').focus();
    const [first, second] = await textsOf(FIRST);
    await stage.page.keyboard.press('ArrowDown');
    await stage.page.keyboard.press('ArrowDown');
    await view().locator('[data-testid="card"][data-selected]', { hasText: second! }).waitFor();
    await stage.page.keyboard.press('Enter');
    await stage.page.keyboard.type(' (uusi)');
    await stage.page.keyboard.press('Enter');
    expect((await textsOf(FIRST))[1]).toBe(`${second} (uusi)`);
    await stage.page.keyboard.press('n');
    await stage.page.keyboard.type('Perässä');
    await stage.page.keyboard.press('Escape');
    expect((await textsOf(FIRST))[2]).toBe('Perässä');
    await stage.page.keyboard.press('Alt+ArrowUp');
    await stage.page.keyboard.press('Alt+ArrowUp');
    expect((await textsOf(FIRST)).slice(0, 2)).toEqual(['Perässä', first]);
    await stage.page.keyboard.press('Alt+ArrowRight');
    expect((await textsOf('polku/polku.yleinen/polku.aloitus'))[0]).toBe('Perässä');
    await stage.page.keyboard.press('Delete');
    expect((await textsOf('polku/polku.yleinen/polku.aloitus')).includes('Perässä')).toBe(false);
    await stage.page.keyboard.press('ControlOrMeta+z');
    expect((await textsOf('polku/polku.yleinen/polku.aloitus'))[0]).toBe('Perässä');
    await stage.page.keyboard.press('ControlOrMeta+Shift+z');
    expect((await textsOf('polku/polku.yleinen/polku.aloitus')).includes('Perässä')).toBe(false);
  });

  it('adds to an empty cell with Enter and leaves the canvas with Tab', async () => {
    await open('?empty');
    await stage.page.getByTestId('board-canvas').focus();
    await stage.page.keyboard.press('ArrowRight');
    await stage.page.keyboard.press('ArrowDown');
    await stage.page.keyboard.press('Enter');
    await stage.page.keyboard.type('Perheohjaus');
    await stage.page.keyboard.press('Escape');
    expect(await textsOf('polku/polku.tehostettu/polku.ennen')).toEqual(['Perheohjaus']);
    await stage.page.getByTestId('board-canvas').focus();
    await stage.page.keyboard.press('Shift+Tab');
    expect(await stage.page.evaluate(() => document.activeElement?.textContent)).toBe('henkilot');
  });
});
