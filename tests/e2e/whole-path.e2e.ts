import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { sample, sampleTexts } from '../support/sample-board';
import { bare } from '../support/read-package';
import { addOnCanvas, cardOn, dragTo, drawArrow, editOnCanvas, showAll, zonesOfCards } from './people/canvas';
import { docxText, pdfCellText, pdfIsTagged, xlsxText } from './people/documents';
import { createWorkshop, exportDocument, openGroup, scanCode, share, type Invitation } from './people/facilitator';
import { join, openTask, record, showFace } from './people/participant';
import { cardsOf, readBoard, readTask, type ShownBoard } from './people/read-board';
import { untilDirect, untilSafe } from './people/safety';
import { cellOf, expectedBoard, handoverWords, NEEDS, PEOPLE, personWords, PRACTICES, regionOf, serviceWords, type SampleService } from './people/sample-day';
import { launchApp, launchGuests, waitFor, type Guest, type GuestBrowser, type RunningApp } from './support';

/*
 * A network day from an empty home to documents: one real app, five real browsers in two groups, real input only.
 * The parts build on each other, as the day does.
 */

const TASK1 = 'Tehtävä 1: palvelupolku';
const TASK2 = 'Tehtävä 2: käytänteet ja tarpeet';
const TASK3 = 'Tehtävä 3: avainhenkilöt';

let app: RunningApp;
let browser: GuestBrowser;
let invitation: Invitation;
const guests: Record<'aino' | 'berit' | 'cecilia' | 'daniel' | 'eeva', Guest> = {} as never;
const group1 = (): Page[] => [guests.aino.page, guests.berit.page, guests.cecilia.page];

/** Zone by zone the cards' words, without the order that the writers happened to give them, arrows left out. */
function wordsByZone(board: ShownBoard): Map<string, string[]> {
  const zones = new Map<string, string[]>();
  for (const [zone, cards] of Object.entries(board)) {
    const words = cards.map((card) => JSON.stringify(Object.entries(card.words).filter(([label]) => label !== '→').sort()));
    if (words.length > 0) zones.set(zone, words.sort());
  }
  return zones;
}
const expectedWords = (): Map<string, string[]> => new Map([...expectedBoard()].map(([zone, cards]) => [zone, cards.map((words) => JSON.stringify(Object.entries(words).sort())).sort()]));

beforeAll(async () => {
  app = await launchApp();
  browser = await launchGuests();
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** The services that are made on the canvas; the other words of theirs are recorded as tables. */
const onCanvas: readonly SampleService[] = [...sample.services.slice(0, 4), ...sample.services.filter(({ column }) => column === 'esiopetuksessa').slice(0, 4)];
const inRecord = sample.services.filter((service) => !onCanvas.includes(service));
/** These two are typed by two people at once: one writes the beginning, the other the end. */
const coTyped = onCanvas.slice(0, 2);
/** These four are first put into a wrong cell and dragged home. */
const dragged = onCanvas.slice(4);
const idOf = new Map<SampleService, string>();

describe('a network day', () => {
  it('is made and shared from an empty home', async () => {
    await createWorkshop(app.window, { title: sample.workshop.title, region: 'Esimerkkialue', date: '12.11.2026', groups: 2 });
    invitation = await share(app.window);
    expect(invitation.url).toMatch(/^http:\/\/[\d.]+:\d+\/#k=[0-9a-f]{32,}$/);
    expect(invitation.code).toMatch(/^[A-Z]+-\d+$/);
    expect(await scanCode(app.window)).toBe(invitation.url);
  });

  it('takes five people into two groups', async () => {
    const names = { aino: 'Ryhmä 1', berit: 'Ryhmä 1', cecilia: 'Ryhmä 1', daniel: 'Ryhmä 2', eeva: 'Ryhmä 2' } as const;
    for (const [name, group] of Object.entries(names)) {
      const guest = await browser.guest({ phone: name === 'eeva' });
      guests[name as keyof typeof names] = guest;
      await join(guest.page, invitation.url, name, group);
    }
    for (const guest of Object.values(guests)) await untilDirect(guest.page);
  });

  it('takes services on the canvas: two clicks and typing, two people in one card, drags, arrows', async () => {
    const [a, c] = [guests.aino.page, guests.cecilia.page];
    for (const page of [a, c]) await showFace(page, 'Taulu');
    for (const service of coTyped) {
      const id = await addOnCanvas(a, cellOf(service), ' ');
      idOf.set(service, id);
      await cardOn(c, id).waitFor();
      const cut = service.service.indexOf(' ');
      await editOnCanvas(a, id);
      await a.keyboard.press('ControlOrMeta+Home');
      await editOnCanvas(c, id);
      await Promise.all([a.keyboard.type(service.service.slice(0, cut), { delay: 15 }), c.keyboard.type(service.service.slice(cut + 1), { delay: 15 })]);
      for (const page of [a, c]) {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await waitFor(async () => bare(await cardOn(page, id).innerText()).includes(bare(service.service)), { what: `both halves of “${service.service}”` });
      }
    }
    for (const service of onCanvas.slice(2, 4)) idOf.set(service, await addOnCanvas(a, cellOf(service), service.service));
    for (const service of dragged) idOf.set(service, await addOnCanvas(a, cellOf({ ...service, column: 'varhaiskasvatuksessa' }), service.service));
    for (const page of [a, c]) await showAll(page);
    for (const service of dragged) {
      const id = idOf.get(service) ?? '';
      await dragTo(a, id, cellOf(service));
      for (const page of [a, c]) await waitFor(async () => (await zonesOfCards(page))[id] === cellOf(service), { what: `“${service.service}” in its cell` });
    }
    for (let index = 0; index < 4; index++) await drawArrow(a, idOf.get(onCanvas[index] as SampleService) ?? '', idOf.get(onCanvas[index + 4] as SampleService) ?? '');
    await untilSafe(a);
  });

  it('takes everything else in the record, by three people at once, while the other group writes too', async () => {
    const [a, b, c] = group1() as [Page, Page, Page];
    const completeCanvasCards = async (): Promise<void> => {
      await showFace(a, 'Kirjaus');
      for (const service of onCanvas) {
        const row = a.locator(`[data-testid="record-row"][data-card-id="${idOf.get(service) ?? ''}"]`);
        for (const [label, value] of Object.entries(serviceWords(service))) {
          if (label === 'Palvelu' || value === '') continue;
          await row.getByLabel(label, { exact: true }).focus();
          await a.keyboard.type(String(value));
        }
      }
      await openTask(a, TASK3);
      for (const person of sample.people) await record(a, 'person', PEOPLE, personWords(person));
    };
    const recordServices = async (): Promise<void> => {
      await showFace(b, 'Kirjaus');
      for (const service of inRecord) await record(b, 'service', regionOf(service), serviceWords(service));
    };
    const recordTheRest = async (): Promise<void> => {
      await showFace(c, 'Kirjaus');
      for (const handover of sample.handovers) await record(c, 'handover', regionOf(handover), handoverWords(handover));
      await openTask(c, TASK2);
      for (const text of sample.practices) await record(c, 'practice', PRACTICES, { Käytänne: text });
      for (const text of sample.needs) await record(c, 'need', NEEDS, { 'Kehittämisen tarve': text });
    };
    const otherGroup = async (page: Page, name: string): Promise<void> => {
      await showFace(page, 'Kirjaus');
      for (let index = 1; index <= 3; index++) await record(page, 'service', regionOf(sample.services[index] as SampleService), { Palvelu: `Ryhmän 2 palvelu ${name} ${index}` });
    };
    await Promise.all([completeCanvasCards(), recordServices(), recordTheRest(), otherGroup(guests.daniel.page, 'Daniel'), otherGroup(guests.eeva.page, 'Eeva')]);
    for (const guest of Object.values(guests)) await untilSafe(guest.page);
  });

  it('shows the same to everybody: every entry in its place, once', async () => {
    const first = await readBoard(guests.aino.page);
    expect(wordsByZone(first)).toEqual(expectedWords());
    for (const page of [guests.berit.page, guests.cecilia.page, app.window]) expect(await readBoard(page)).toEqual(first);
    expect(cardsOf(first).filter((card) => card.words['→'] !== undefined)).toHaveLength(4);

    const second = await readTask(guests.daniel.page, TASK1);
    expect(cardsOf(second).map((card) => card.words.Palvelu).sort()).toEqual(['Daniel', 'Eeva'].flatMap((name) => [1, 2, 3].map((index) => `Ryhmän 2 palvelu ${name} ${index}`)));
    expect(await readTask(guests.eeva.page, TASK1)).toEqual(second);
    await openGroup(app.window, 'Ryhmä 2');
    expect(await readTask(app.window, TASK1)).toEqual(second);

    for (const page of [guests.aino.page, guests.cecilia.page]) {
      await openTask(page, TASK1);
      await showFace(page, 'Taulu');
      await waitFor(async () => Object.keys(await zonesOfCards(page)).length >= 8, { what: 'the cards on the canvas' });
    }
    expect(await zonesOfCards(guests.cecilia.page)).toEqual(await zonesOfCards(guests.aino.page));
  });

  it.each(['group', 'workshop'] as const)('leaves as DOCX, XLSX and PDF with every entry: %s', async (scope) => {
    await openGroup(app.window, 'Ryhmä 1');
    const [docx, xlsx, pdf] = [await exportDocument(app, scope, 'docx'), await exportDocument(app, scope, 'xlsx'), await exportDocument(app, scope, 'pdf')];
    const wanted = [...sampleTexts(), sample.workshop.title, 'Esimerkkialue', '12.11.2026', 'Ryhmä 1', ...(scope === 'workshop' ? ['Ryhmän 2 palvelu Eeva 3', 'Ryhmän 2 palvelu Daniel 1'] : [])].map(bare);
    for (const [name, text] of [
      ['docx', await docxText(docx)],
      ['xlsx', await xlsxText(xlsx)],
      ['pdf', await pdfCellText(pdf)],
    ] as const) {
      expect(wanted.filter((part) => !text.includes(part)), `missing in the ${name}`).toEqual([]);
    }
    expect(await pdfIsTagged(pdf)).toBe(true);
  });

  it('leaves as CSV, Markdown and contacts, too', async () => {
    for (const format of ['csv', 'md', 'vcf'] as const) {
      const text = await readFile(await exportDocument(app, 'group', format), 'utf8');
      for (const { name } of sample.people) expect(text).toContain(name);
    }
  });
});
