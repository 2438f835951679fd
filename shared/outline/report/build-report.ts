import { CARD_KINDS, isCardKind, type CardKind } from '../../doc/cards';
import { createT } from '../../i18n';
import type { PagePicture } from '../../ipc/contract';
import type { Language } from '../../kernel/language';
import { methodResults, type MethodInfo } from '../../methods';
import type { GroupInfo, WorkshopInfo } from '../../protocol/workshop-doc';
import type { ReportPartTemplate } from '../../templates/types';
import type { BoardOutline, CardOutline, PageOutline } from '../types';
import { allCards } from '../build-outline';
import { scrubResults, type ContactChoice } from '../contacts';
import { chooseBoards } from './choose-boards';
import { PLAIN_DESIGN, type ReportDesign } from './design';
import { boardDrawings } from './picture-drawings';
import { safeData } from './safe-text';
import type { ReportEntry, ReportModel, ReportPage, ReportPart, ReportPath, ReportPlace } from './types';

export interface ReportBoard {
  readonly group: GroupInfo;
  readonly outline: BoardOutline;
  /** Data URLs of the board's images by their asset's id, for its pictures. */
  readonly images?: Readonly<Record<string, string>>;
}

export interface ReportInput {
  readonly workshop: WorkshopInfo;
  /** One board for a group's report; all of them for the whole workshop's. */
  readonly boards: readonly ReportBoard[];
  readonly language: Language;
  /** Where one is missing the document says so. */
  readonly pictures: readonly PagePicture[];
  /** The template's order of parts; without it kinds come in their usual order. */
  readonly layout?: readonly ReportPartTemplate[];
  /** Draw the pages as SVG too, for the printable page. */
  readonly drawings?: boolean;
  /** Whose contact details it holds; of everybody when left out. Of others than the group's own work nobody is named as writer. */
  readonly contacts?: ContactChoice;
  /** One page only. */
  readonly pageId?: string | null;
  readonly design?: ReportDesign;
  /** The workshop's votes and surveys. */
  readonly methods?: readonly MethodInfo[];
}

const NOWHERE: ReportPlace = { page: '', row: '', column: '', inPath: false };

/** Whether anything was written on the card at all. */
const isBlank = (card: CardOutline): boolean =>
  card.text.trim() === '' && card.responsible.trim() === '' && Object.values(card.fields).every((value) => value === null || (typeof value === 'string' && value.trim() === ''));

const sameName = (a: string, b: string): boolean => a.trim() !== '' && a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

/** Everything people wrote, ordered for reading. Fails on nothing: what is missing is empty. */
export function buildReport(input: ReportInput): ReportModel {
  const { workshop, language, contacts = 'all', pageId = null, design = PLAIN_DESIGN } = input;
  const boards = chooseBoards(input.boards, { contacts, pageId, language });
  return safeData<ReportModel>({
    format: 1,
    language,
    scope: boards.length === 1 ? 'group' : 'workshop',
    title: workshop.title,
    region: workshop.region,
    date: workshop.date,
    parts: boards.map((board) => buildPart(board, input)),
    dataNotice: workshop.dataNotice,
    design,
    results: scrubResults(
      methodResults(methodsOn(input.methods ?? [], pageId), boards, language),
      input.boards.map(({ outline }) => outline),
      contacts,
      createT(language)('report.nameLeftOut'),
    ),
  });
}

/** What a document of one page says of votes: those on that page. Surveys are of no page. */
const methodsOn = (methods: readonly MethodInfo[], pageId: string | null): MethodInfo[] => methods.filter((method) => pageId === null || (method.kind === 'vote' && method.pageId === pageId));

function buildPart({ group, outline, images = {} }: ReportBoard, { workshop, language, pictures, layout = [], drawings = false, contacts = 'all' }: ReportInput): ReportPart {
  const entryOf = entryReader(outline, language);
  const places = new Map<string, ReportPlace>();
  const zoneIds = new Map<string, string>();
  const cards: CardOutline[] = [];
  for (const page of outline.pages) {
    for (const frame of page.frames) {
      for (const zone of frame.zones) {
        for (const card of zone.cards) {
          cards.push(card);
          zoneIds.set(card.id, zone.id);
          const column = frame.kind === 'circles' ? zone.lanes.map((lane) => lane.title).join(' + ') : (zone.column?.title ?? '');
          places.set(card.id, { page: page.title, row: zone.row?.title ?? '', column, inPath: frame.kind === 'grid' });
        }
      }
    }
    for (const card of page.decisions.cards) {
      cards.push(card);
      zoneIds.set(card.id, page.decisions.id);
      places.set(card.id, { ...NOWHERE, page: page.title });
    }
  }
  cards.push(...outline.tray);
  const entries = cards.filter((card) => !isBlank(card)).map((card) => entryOf(card, places.get(card.id) ?? NOWHERE, zoneIds.get(card.id) ?? ''));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));

  const writers = new Set(cards.map((card) => card.createdBy));
  const expected = new Set<CardKind>(entries.map((entry) => entry.kind));
  for (const zone of outline.pages.flatMap((page) => page.frames.flatMap((frame) => frame.zones))) {
    // Notes and questions may lie anywhere; an empty section of them would say nothing.
    for (const kind of zone.kinds) if (kind !== 'note' && kind !== 'question') expected.add(kind);
  }
  return {
    groupId: group.id,
    group: group.name,
    recordedBy: contacts !== 'all' ? [] : [...new Set(workshop.members.filter((member) => writers.has(member.id)).map((member) => member.name))],
    kinds: inOrder(Object.keys(CARD_KINDS).filter(isCardKind).filter((kind) => expected.has(kind)), layout),
    notes: outline.pages.filter((page) => page.notes.trim() !== '').map((page) => ({ page: page.title, text: page.notes })),
    paths: outline.pages.flatMap((page) => pathsOf(page, byId)),
    entries,
    pages: drawings ? drawnPages({ group, outline, images }, language) : outline.pages.map((page) => picturedPage(page, pictures.filter((picture) => picture.groupId === group.id))),
  };
}

/** The kinds that the layout names first, as it orders them. */
function inOrder(kinds: readonly CardKind[], layout: readonly ReportPartTemplate[]): CardKind[] {
  const named = layout.flatMap((part) => (part.part === 'kind' ? [part.kind] : part.part === 'decisions' ? (['decision'] as const) : []));
  const rank = (kind: CardKind): number => (named.includes(kind) ? named.indexOf(kind) : named.length);
  // Sorting is stable: the others keep their usual order.
  return [...kinds].sort((a, b) => rank(a) - rank(b));
}

/** What the page's images show, for whoever does not see the picture. */
const wordsOf = (images: PageOutline['images']): string[] => images.flatMap(({ alt }) => (alt.trim() === '' ? [] : [safeData(alt.trim())]));

function picturedPage({ id, title, images }: PageOutline, pictures: readonly PagePicture[]): ReportPage {
  const found = pictures.filter((picture) => picture.pageId === id).map((png) => ({ title: png.title ?? title, png, drawing: null }));
  return { pageId: id, title, imageWords: wordsOf(images), pictures: found.length > 0 ? found : [{ title, png: null, drawing: null }] };
}

function drawnPages({ outline, images }: ReportBoard, language: Language): ReportPage[] {
  const drawn = boardDrawings(outline, language, undefined, images);
  return outline.pages.map(({ id, title, images: shown }) => ({
    pageId: id,
    title,
    imageWords: wordsOf(shown),
    pictures: drawn
      .filter((drawing) => drawing.pageId === id)
      .map(({ title: sheet, svg, widthPx, heightPx }) => ({ title: sheet, png: null, drawing: { svg, widthPx, heightPx } })),
  }));
}

function entryReader(outline: BoardOutline, language: Language): (card: CardOutline, place: ReportPlace, zone: string) => ReportEntry {
  const t = createT(language);
  const cards = allCards(outline);
  const byId = new Map(cards.map((card) => [card.id, card]));
  const nameOf = (card: CardOutline): string => (card.text.trim() === '' ? t(`cards.untitled.${card.kind}`) : card.text);
  const targets = new Map<string, string[]>();
  for (const { from, to } of outline.relations) {
    const target = byId.get(to);
    if (target) targets.set(from, [...(targets.get(from) ?? []), nameOf(target)]);
  }
  const responsibleFor = ({ kind, text, fields }: CardOutline): string[] => {
    if (kind !== 'person') return [];
    const title = typeof fields.title === 'string' ? fields.title : '';
    return cards.filter(({ responsible }) => sameName(responsible, text) || sameName(responsible, title)).map(nameOf);
  };
  return (card, place, zone) => ({
    id: card.id,
    kind: card.kind,
    text: nameOf(card),
    fields: card.fields,
    responsible: card.responsible,
    leadsTo: targets.get(card.id) ?? [],
    responsibleFor: responsibleFor(card),
    votes: card.votes,
    place,
    zone,
  });
}

const withBand = (band: string, title: string): string => [band, title].filter((part) => part !== '').join(': ');

/** A grid whose rows or columns were all removed still shows its cards, in one lane without a title. */
const NO_LANE = [{ id: '', title: '', band: '', transition: false, carriesForward: null }] as const;

function pathsOf(page: PageOutline, entries: ReadonlyMap<string, ReportEntry>): ReportPath[] {
  return page.frames
    .filter((frame) => frame.kind === 'grid')
    .map((frame) => {
      const columns = frame.columns.length > 0 ? frame.columns : NO_LANE;
      const rows = frame.rows.length > 0 ? frame.rows : NO_LANE;
      return {
        pageTitle: [page.title, frame.title].filter((title) => title !== '').join(': '),
        isServicePath: frame.zones.some((zone) => zone.kinds.includes('service') || zone.cards.some((card) => card.kind === 'service')),
        columns: columns.map(({ id, title, band, transition }) => ({ id, title: withBand(band, title), transition })),
        rows: rows.map((row) => ({
          id: row.id,
          title: withBand(row.band, row.title),
          carriesForward: row.carriesForward,
          cells: columns.map((column) => ({
            entries: frame.zones
              .filter((zone) => (zone.row?.id ?? '') === row.id && (zone.column?.id ?? '') === column.id)
              .flatMap((zone) => zone.cards.flatMap((card) => entries.get(card.id) ?? [])),
          })),
        })),
      };
    });
}
