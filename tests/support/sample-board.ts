import * as Y from 'yjs';
import { addCard, createBoard, relate, zoneId, type BoardContext } from '../../shared/doc';
import type { PagePicture } from '../../shared/ipc/contract';
import type { Language } from '../../shared/kernel/language';
import { buildOutline, type BoardOutline } from '../../shared/outline';
import type { GroupInfo, WorkshopInfo } from '../../shared/protocol/workshop-doc';
import { verkostopaiva } from '../../shared/templates/verkostopaiva';
import sample from '../fixtures/verkostopaiva.json';

export { sample };

const PROVIDERS: Readonly<Record<string, string>> = { kunta: 'municipality', hyvinvointialue: 'county', järjestö: 'organisation', seurakunta: 'parish', muu: 'other' };

/** A writer with counted ids and a counted clock, so that two runs make the same board. */
export function boardContext(doc: Y.Doc, author = 'kirjaaja'): BoardContext {
  let count = 0;
  return { doc, origin: {}, author, now: () => 1_794_500_000_000 + count, newId: () => `${author}${String(++count).padStart(4, '0')}` };
}

/** The ids of the template's lanes by the title that the sample uses. */
function laneIds(lanes: readonly { readonly id: string; readonly title: { readonly fi: string } }[] | undefined): ReadonlyMap<string, string> {
  return new Map((lanes ?? []).map((lane) => [lane.title.fi, `polku.${lane.id}`]));
}

/** An empty board of the network day. */
export function emptyBoard(language: Language = 'fi', boardId = 'lauta1'): Y.Doc {
  const doc = new Y.Doc();
  createBoard(doc, verkostopaiva, language, boardId);
  return doc;
}

/** The board of the sample; see `writeSample`. */
export function sampleBoard(boardId = 'lauta1', author = 'kirjaaja'): Y.Doc {
  const doc = emptyBoard('fi', boardId);
  writeSample(doc, author);
  return doc;
}

/** Writes the sample into a network day's board: services and handovers in their cells, practices, needs, people, three arrows. */
export function writeSample(doc: Y.Doc, author = 'kirjaaja'): void {
  const ctx = boardContext(doc, author);
  const frame = verkostopaiva.pages[0]?.frames[0];
  const rows = laneIds(frame?.rows);
  const columns = laneIds(frame?.columns);
  const cell = (row: string, column: string): string => zoneId('polku', rows.get(row) ?? '', columns.get(column) ?? '');
  const services = sample.services.map((card) =>
    addCard(ctx, {
      kind: 'service',
      zone: cell(card.row, card.column),
      text: card.service,
      fields: { provider: PROVIDERS[card.provider] ?? null, access: card.access },
      responsible: card.responsible,
    }),
  );
  for (const card of sample.handovers) {
    const { form, from, to, when, guardianPermission, accompanied } = card;
    addCard(ctx, { kind: 'handover', zone: cell(card.row, card.column), text: card.information, fields: { form, from, to, when, guardianPermission, accompanied } });
  }
  for (const text of sample.practices) addCard(ctx, { kind: 'practice', zone: zoneId('kaytanteet', 'kaytanteet.toimivat'), text });
  for (const text of sample.needs) addCard(ctx, { kind: 'need', zone: zoneId('kaytanteet', 'kaytanteet.tarpeet'), text });
  for (const { name, title, organisation, area, phone, email } of sample.people) {
    addCard(ctx, { kind: 'person', zone: zoneId('henkilot'), text: name, fields: { title, organisation, area, phone, email, consent: true, lastChecked: '2026-11-12' } });
  }
  const [first, second, third, fourth] = services;
  if (first && second && third && fourth) {
    relate(ctx, 'leadsTo', first, second);
    relate(ctx, 'leadsTo', second, third);
    relate(ctx, 'leadsTo', first, fourth);
  }
}

export interface SampleWorkshop {
  readonly workshop: WorkshopInfo;
  readonly boards: readonly { readonly group: GroupInfo; readonly outline: BoardOutline }[];
}

/** A workshop of `groups` groups; the first holds the sample, the others are empty boards. */
export function sampleWorkshop(groups = 1): SampleWorkshop {
  const infos: GroupInfo[] = Array.from({ length: groups }, (_, index) => ({ id: `ryhma${index + 1}`, name: `Ryhmä ${index + 1}`, boardId: `lauta${index + 1}` }));
  return {
    workshop: {
      id: 'tyopaja1',
      title: sample.workshop.title,
      region: 'Esimerkkialue',
      date: '2026-11-12',
      templateId: verkostopaiva.id,
      language: 'fi',
      dataNotice: verkostopaiva.dataNotice.fi,
      groups: infos,
      members: [{ id: 'kirjaaja', name: 'Kirjaaja Yksi', groupId: 'ryhma1', role: 'secretary', colour: '#005A8C' }],
    formerGroups: [],
    former: [],
    },
    boards: infos.map((group, index) => ({ group, outline: buildOutline(index === 0 ? sampleBoard(group.boardId) : emptyBoard('fi', group.boardId)) })),
  };
}

/** Every text of the sample that must be found in every document. */
export function sampleTexts(): string[] {
  const texts = [
    ...sample.columns,
    ...sample.rows,
    ...sample.services.flatMap(({ service, access, responsible }) => [service, access, responsible]),
    ...sample.handovers.flatMap(({ information, form, from, to, when }) => [information, form, from, to, when]),
    ...sample.practices,
    ...sample.needs,
    ...sample.people.flatMap(({ name, title, organisation, area, phone, email }) => [name, title, organisation, area, phone, email]),
  ];
  return [...new Set(texts.filter((text) => text !== ''))];
}

/** A grey picture of one page, 4 × 3 px, for tests that need a real PNG and no browser. */
export const samplePicture = (groupId: string, pageId: string): PagePicture => ({
  groupId,
  pageId,
  widthPx: 4,
  heightPx: 3,
  pngBase64: 'iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAADklEQVR4nGNoQAIMODkAXzYSAY5zHKsAAAAASUVORK5CYII=',
});
