import { describe, expect, it } from 'vitest';
import { violations } from './support';
import { boardStage, PHONE } from './support/board-stage';

/* What axe finds on the board with the canvas in view: nothing. */
const stage = boardStage();

describe('axe on the board with the canvas', () => {
  it.each(['light', 'dark'])('empty and full, in %s', async (theme) => {
    for (const board of ['empty', 'sample']) {
      const page = await stage.open(`?board=${board}&theme=${theme}`);
      await page.getByTestId('zone').first().waitFor();
      if (board === 'sample') await page.getByTestId('card').first().waitFor();
      expect(await violations(page)).toEqual([]);
    }
  });

  it('while a card is written, with details open, with the sheet of keys, and with lines to cards', async () => {
    const page = await stage.open('?board=sample');
    await page.getByTestId('card').first().waitFor();
    await page.getByTestId('board-canvas').focus();
    await page.keyboard.press('PageDown');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByTestId('card').getByRole('textbox').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('d');
    const who = page.getByTestId('card-details').getByLabel('Vastuuhenkilö', { exact: true });
    await who.fill('');
    await who.press('ArrowDown');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await who.press('ArrowDown');
    // What pops up stands at the end of the page, outside its landmarks, and is bound to its field by ARIA.
    expect(await violations(page, { exclude: ['[role=listbox]'] })).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('l');
    await page.getByLabel('Liitä tai kirjoita rivit tähän').fill('Palvelu\tTuottaja\nKerho\tkunta');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Esikatselu' }).click();
    await page.getByTestId('paste-row').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('on a phone', async () => {
    const page = await stage.open('?board=sample', PHONE);
    await page.getByRole('radio', { name: 'Taulu' }).click();
    await page.getByTestId('card').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
