import { expect, it, describe } from 'vitest';
import { sample } from '../support/sample-board';
import { boardStage } from './support/board-stage';

/* A part of each task of the sample, entered on the canvas without ever touching the mouse. */
const stage = boardStage();
const CELL = 'polku/polku.yleinen/polku.ennen';
const NEXT_CELL = 'polku/polku.yleinen/polku.aloitus';

describe('by the keyboard alone, on the canvas', () => {
  it('task 1: a service with all of its fields, one in the next cell, an arrow between them', async () => {
    const page = await stage.open('?board=empty');
    const [first, second] = sample.services;
    if (!first || !second) throw new Error('The sample has no services.');
    const canvas = page.getByTestId('board-canvas');
    await page.getByTestId('zone').first().waitFor();
    await stage.tabTo(page, canvas);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type(first.service);
    await page.keyboard.press('Enter');
    await page.keyboard.press('d');
    const details = page.getByTestId('card-details');
    await expect.poll(() => details.getByLabel('Palvelu', { exact: true }).evaluate((field) => field === document.activeElement)).toBe(true);
    await stage.tabTo(page, details.getByLabel('Tuottaja', { exact: true }));
    await page.keyboard.type('kunta');
    await stage.tabTo(page, details.getByLabel('Tuottajan nimi', { exact: true }));
    await page.keyboard.type('Rantakylän kunta');
    await stage.tabTo(page, details.getByLabel('Miten palveluun pääsee', { exact: true }));
    await page.keyboard.type(first.access);
    await stage.tabTo(page, details.getByLabel('Vastuuhenkilö', { exact: true }));
    await page.keyboard.type(first.responsible);
    await page.keyboard.press('Escape');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type(second.service);
    await page.keyboard.press('Escape');
    // A name that is in the workshop already is offered, walked to and taken; Enter takes nothing unasked.
    await page.keyboard.press('d');
    await stage.tabTo(page, details.getByLabel('Tuottajan nimi', { exact: true }));
    await page.keyboard.type('ranta');
    await page.getByRole('option', { name: 'Rantakylän kunta' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('a');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');

    const [made] = await stage.cardsOf(page, CELL);
    const [other] = await stage.cardsOf(page, NEXT_CELL);
    expect(made).toMatchObject({ kind: 'service', text: first.service, responsible: first.responsible, fields: { provider: 'municipality', providerName: 'Rantakylän kunta', access: first.access } });
    expect(other).toMatchObject({ text: second.service, fields: { providerName: 'Rantakylän kunta' } });
    expect((await stage.outline(page)).relations.map(({ from, to }) => [from, to])).toEqual([[made?.id, other?.id]]);
  });

  it('task 2: practices and needs; one is carried, deleted and taken back', async () => {
    const page = await stage.open('?board=empty');
    await stage.tabTo(page, page.getByRole('tab', { selected: true }));
    await page.keyboard.press('ArrowRight');
    await page.getByTestId('zone').first().waitFor();
    await stage.tabTo(page, page.getByTestId('board-canvas'));
    await page.keyboard.press('PageDown');
    const [practice = '', another = ''] = sample.practices;
    const [need = ''] = sample.needs;
    await page.keyboard.press('Enter');
    await page.keyboard.type(practice);
    await page.keyboard.press('Enter');
    await page.keyboard.press('n');
    await page.keyboard.type(another);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type(need);
    await page.keyboard.press('Enter');
    const texts = async (zone: string) => (await stage.cardsOf(page, zone)).map((card) => [card.kind, card.text]);
    expect(await texts('kaytanteet/kaytanteet.toimivat')).toEqual([['practice', another], ['practice', practice]]);
    expect(await texts('kaytanteet/kaytanteet.tarpeet')).toEqual([['need', need]]);
    await page.keyboard.press('Delete');
    expect(await texts('kaytanteet/kaytanteet.tarpeet')).toEqual([]);
    await page.keyboard.press('ControlOrMeta+z');
    expect(await texts('kaytanteet/kaytanteet.tarpeet')).toEqual([['need', need]]);
  });

  it('task 3: a key person with every field; a copy of the card keeps them', async () => {
    const page = await stage.open('?board=empty');
    const [person] = sample.people;
    if (!person) throw new Error('The sample has no people.');
    await stage.tabTo(page, page.getByRole('tab', { selected: true }));
    await page.keyboard.press('End');
    await page.getByTestId('zone').first().waitFor();
    await stage.tabTo(page, page.getByTestId('board-canvas'));
    await page.keyboard.press('n');
    await page.keyboard.type(person.name);
    await page.keyboard.press('Enter');
    await page.keyboard.press('d');
    const details = page.getByTestId('card-details');
    const written = [
      ['Ammattinimike', person.title],
      ['Organisaatio', person.organisation],
      ['Yksikkö', 'Perhekeskus'],
      ['Alue', person.area],
      ['Puhelin', person.phone],
      ['Sähköposti', person.email],
      ['Sijainen', 'Ei vielä sovittu'],
    ] as const;
    for (const [label, value] of written) {
      await stage.tabTo(page, details.getByLabel(label, { exact: true }));
      await page.keyboard.type(value);
    }
    await stage.tabTo(page, details.getByLabel('Tarkistettu', { exact: true }));
    await page.keyboard.type('11122026');
    await stage.tabTo(page, details.getByLabel('Tiedot saa julkaista', { exact: true }));
    await page.keyboard.type('kyllä');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+d');
    const cards = await stage.cardsOf(page, 'henkilot');
    const fields = { title: person.title, organisation: person.organisation, unit: 'Perhekeskus', area: person.area, phone: person.phone, email: person.email, substitute: 'Ei vielä sovittu', lastChecked: '2026-11-12', consent: true };
    expect(cards.map((card) => [card.text, card.fields])).toEqual([[person.name, fields], [person.name, fields]]);
  });

  it('the sheet of keys opens with ? and closes with Escape; the furniture stays whatever one presses', async () => {
    const page = await stage.open('?board=sample');
    await page.getByTestId('card').first().waitFor();
    await stage.tabTo(page, page.getByTestId('board-canvas'));
    const frames = (await stage.outline(page)).pages.map((each) => each.frames.map((frame) => frame.zones.length));
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Näppäimet taululla' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const before = (await stage.cardsOf(page, CELL)).length;
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+c');
    await page.keyboard.press('Delete');
    expect(await stage.cardsOf(page, CELL)).toEqual([]);
    expect(await page.getByTestId('zone').count()).toBe(frames[0]?.[0]);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(async () => (await stage.cardsOf(page, CELL)).length).toBe(before);
    expect((await stage.outline(page)).pages.map((each) => each.frames.map((frame) => frame.zones.length))).toEqual(frames);
  });
});
