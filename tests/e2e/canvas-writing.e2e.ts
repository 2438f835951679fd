import { describe, expect, it } from 'vitest';
import { canvasStage } from './support/canvas-stage';

/* Input methods on a card of the canvas: what is composed comes whole, whoever else writes meanwhile. */
const stage = canvasStage();
const { open, view, textsOf, until } = stage;

const ZONE = 'henkilot';
const add = async (): Promise<void> => {
  await stage.page.getByRole('button', { name: 'Lisää ruutuun: Avainhenkilö' }).first().click();
  await view(0).getByRole('textbox').waitFor();
};

describe('composition in a card', () => {
  it('keeps every character of an input method and of dead keys', async () => {
    await open('?empty&page=henkilot');
    await add();
    const cdp = await stage.page.context().newCDPSession(stage.page);
    await cdp.send('Input.insertText', { text: 'Ä' });
    for (const text of ['k', 'こ', 'こn', 'こん', '今']) await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await cdp.send('Input.insertText', { text: '今日' });
    // A dead key: an accent that waits for its letter.
    await cdp.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 });
    await cdp.send('Input.insertText', { text: 'é' });
    await cdp.send('Input.imeSetComposition', { text: '¨', selectionStart: 1, selectionEnd: 1 });
    await cdp.send('Input.insertText', { text: 'ö' });
    await stage.page.keyboard.type(' ja 👩‍👧');
    await stage.page.keyboard.press('Enter');
    expect(await textsOf(ZONE)).toEqual(['Ä今日éö ja 👩‍👧']);
  });

  it('is not disturbed by what somebody else writes in the same card, and disturbs nothing', async () => {
    await open('?people=2&empty&page=henkilot');
    await add();
    await stage.page.keyboard.type('alku loppu');
    await until(() => textsOf(ZONE, 1), (texts) => texts[0] === 'alku loppu');
    const field = view(0).getByRole('textbox');
    await field.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(5, 5));
    const cdp = await stage.page.context().newCDPSession(stage.page);
    const other = (text: string): Promise<void> =>
      stage.page.evaluate((typed) => {
        const cards = window.board.people[1]!.doc.getMap<{ get(key: string): { insert(at: number, text: string): void } }>('cards');
        for (const card of cards.values()) card.get('text').insert(0, typed);
      }, text);
    for (const [step, text] of ['n', 'に', 'にh', 'にほ', 'にほn'].entries()) {
      await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await other(String(step));
      await until(() => textsOf(ZONE, 0), (texts) => texts[0]?.includes(String(step)) ?? false);
      // The composition is still the writer's: nothing was put into the field meanwhile.
      expect(await field.inputValue()).toBe(`alku ${text}loppu`);
    }
    await cdp.send('Input.insertText', { text: '日本' });
    const wanted = '43210alku 日本loppu';
    await until(() => textsOf(ZONE, 1), (texts) => texts[0] === wanted);
    expect(await field.inputValue()).toBe(wanted);
    await stage.page.keyboard.type('!');
    await until(() => textsOf(ZONE, 1), (texts) => texts[0] === '43210alku 日本!loppu');
    // Enter that ends a composition is the input method's, not the card's.
    await cdp.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 });
    await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
    expect(await field.count()).toBe(1);
    await cdp.send('Input.insertText', { text: 'か' });
    expect(await textsOf(ZONE, 0)).toEqual(['43210alku 日本!かloppu']);
  });
});
