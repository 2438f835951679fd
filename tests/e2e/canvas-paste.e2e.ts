import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { boardStage } from './support/board-stage';

/* Lists and tables from the real clipboard become cards. */
const stage = boardStage();
const CELL = 'polku/polku.yleinen/polku.ennen';

async function copy(page: Page, text: string, html = ''): Promise<void> {
  await page.evaluate(
    async ([plain = '', rich = '']) => {
      const parts: Record<string, Blob> = { 'text/plain': new Blob([plain], { type: 'text/plain' }) };
      if (rich !== '') parts['text/html'] = new Blob([rich], { type: 'text/html' });
      await navigator.clipboard.write([new ClipboardItem(parts)]);
    },
    [text, html],
  );
}

async function openAtFirstCell(): Promise<Page> {
  const page = await stage.open('?board=empty');
  await page.getByTestId('zone').first().waitFor();
  await page.getByTestId('board-canvas').focus();
  await page.keyboard.press('PageDown');
  return page;
}
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Tee riveistä kortteja' });
const undo = (page: Page) => page.getByRole('button', { name: 'Kumoa', exact: true });

describe('lines to cards', () => {
  it('a pasted list is shown first, rows can be left out, and one undo takes all cards back', async () => {
    const page = await openAtFirstCell();
    await copy(page, '• Neuvola\n• Per\u0000hetyö\n\n• Turha\n• Kerho');
    await page.keyboard.press('ControlOrMeta+v');
    await dialog(page).waitFor();
    expect((await dialog(page).getByTestId('paste-row').allInnerTexts()).map((text) => text.trim())).toEqual(['Neuvola', 'Perhetyö', 'Turha', 'Kerho']);
    await dialog(page).getByRole('checkbox', { name: 'Ota mukaan: Turha' }).click();
    await dialog(page).getByRole('button', { name: 'Tee 3 korttia' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    expect((await stage.cardsOf(page, CELL)).map(({ kind, text }) => [kind, text])).toEqual([['service', 'Neuvola'], ['service', 'Perhetyö'], ['service', 'Kerho']]);
    await page.getByTestId('card').filter({ hasText: 'Neuvola' }).waitFor();
    await undo(page).click();
    expect(await stage.cardsOf(page, CELL)).toEqual([]);
    expect(await undo(page).isDisabled()).toBe(true);
  });

  it('a table from a word processor finds its fields by its headings', async () => {
    const page = await openAtFirstCell();
    const html = `<html><head><style>td { color: red }</style></head><body><!--[if gte mso 9]><p>turhaa</p><![endif]-->
      <table class=MsoTableGrid><tr><td><p class=MsoNormal>Palvelu</p></td><td><p>Tuottaja</p></td><td><p>Vastuuhenkilö</p></td><td><p>Muuta</p></td></tr>
      <tr><td><p class=MsoNormal>Avoin
        kohtaamispaikka<o:p></o:p></p></td><td><p>Seurakunta</p></td><td><p>Maija M&auml;ki</p></td><td><p>ti</p><p>to</p></td></tr></table><script>window.hacked = true</script></body></html>`;
    await copy(page, 'Palvelu\tTuottaja', html);
    await page.keyboard.press('ControlOrMeta+v');
    await dialog(page).waitFor();
    expect(await dialog(page).getByRole('checkbox', { name: 'Ensimmäisellä rivillä on otsikot' }).isChecked()).toBe(true);
    await dialog(page).getByRole('combobox', { name: 'Mihin kohtaan' }).selectOption('polku/polku.yleinen/polku.aloitus');
    await dialog(page).getByRole('button', { name: 'Tee 1 kortti' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    const [card] = await stage.cardsOf(page, 'polku/polku.yleinen/polku.aloitus');
    expect(card).toMatchObject({ text: 'Avoin kohtaamispaikka\nMuuta: ti\nto', responsible: 'Maija Mäki', fields: { provider: 'parish' } });
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  it('a workbook is chosen as a file, its sheet too; what is no table says so and changes nothing', async () => {
    const page = await openAtFirstCell();
    await page.getByRole('button', { name: 'Riveistä kortteja' }).first().click();
    await dialog(page).getByTestId('table-file').setInputFiles({ name: 'kuva.xlsx', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]) });
    await dialog(page).getByText('Tätä tiedostoa ei voi lukea taulukkona.', { exact: false }).waitFor();
    const sheets = [[['Muistio']], [['Palvelu', 'Tuottaja', 'Alkaa'], ['=1+1 kerho', 'Seurakunta', 'syksyllä'], ['Neuvola', 'Hyvinvointialue', '']]];
    const workbook = await writeXlsxFile(sheets.map((rows, at) => ({ sheet: `Taulukko ${at + 1}`, data: rows.map((row) => row.map((value) => ({ value, type: String }))) }))).toBuffer();
    await dialog(page).getByTestId('table-file').setInputFiles({ name: 'palvelut.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(workbook) });
    await dialog(page).getByLabel('Tiedoston taulukko').selectOption('Taulukko 2');
    await dialog(page).getByRole('button', { name: 'Esikatselu' }).last().press('Enter');
    await dialog(page).getByRole('combobox', { name: 'Mihin kohtaan' }).selectOption('polku/polku.yleinen/polku.aloitus');
    await dialog(page).getByRole('button', { name: 'Tee 2 korttia' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    expect((await stage.cardsOf(page, 'polku/polku.yleinen/polku.aloitus')).map(({ text, fields }) => [text, fields['provider']])).toEqual([['=1+1 kerho\nAlkaa: syksyllä', 'parish'], ['Neuvola', 'county']]);
    await undo(page).click();
    expect(await stage.cardsOf(page, 'polku/polku.yleinen/polku.aloitus')).toEqual([]);
  });

  it('identity codes among the rows are told of before a card is made, and go with one press', async () => {
    const page = await openAtFirstCell();
    await copy(page, 'Neuvola 131052-308T\nPerhetyö\n131052-308T');
    await page.keyboard.press('ControlOrMeta+v');
    await dialog(page).getByText('Riveillä on 2 henkilötunnusta.').waitFor();
    await dialog(page).getByRole('button', { name: 'Poista tunnukset riveiltä' }).click();
    expect(await dialog(page).getByText('henkilötunnusta').count()).toBe(0);
    // A row that was nothing but a code makes no card.
    await dialog(page).getByRole('button', { name: 'Tee 2 korttia' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    expect((await stage.cardsOf(page, CELL)).map(({ text }) => text)).toEqual(['Neuvola', 'Perhetyö']);
    expect(await page.getByText('Kirjoitit henkilötunnuksen.').count()).toBe(0);
  });

  it('five thousand rows: a bounded number, and words about the rest', async () => {
    const page = await openAtFirstCell();
    await page.getByRole('button', { name: 'Riveistä kortteja' }).click();
    await copy(page, Array.from({ length: 5000 }, (_, at) => `Rivi ${at + 1}`).join('\n'));
    await dialog(page).getByLabel('Liitä tai kirjoita rivit tähän').focus();
    await page.keyboard.press('ControlOrMeta+v');
    await dialog(page).getByText('jää pois').waitFor();
    expect(await dialog(page).getByTestId('paste-row').count()).toBe(500);
    await dialog(page).getByRole('button', { name: 'Tee 500 korttia' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    const cards = await stage.cardsOf(page, CELL);
    expect([cards.length, cards[0]?.text, cards.at(-1)?.text]).toEqual([500, 'Rivi 1', 'Rivi 500']);
  });

  it('cards cut from one cell are pasted into another with their fields', async () => {
    const page = await stage.open('?board=sample');
    await page.getByTestId('card').first().waitFor();
    await page.getByTestId('board-canvas').focus();
    await page.keyboard.press('PageDown');
    const [first] = await stage.cardsOf(page, CELL);
    await page.keyboard.press('ControlOrMeta+x');
    await expect.poll(async () => (await stage.cardsOf(page, CELL)).some((card) => card.id === first?.id), { timeout: 20_000 }).toBe(false);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('ControlOrMeta+v');
    await expect.poll(async () => (await stage.cardsOf(page, 'polku/polku.yleinen/polku.aloitus')).at(-1), { timeout: 20_000 }).toMatchObject({ text: first?.text, fields: first?.fields, responsible: first?.responsible });
    expect(await dialog(page).count()).toBe(0);
  });
});
