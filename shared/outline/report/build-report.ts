import { CARD_KINDS, isCardKind, type CardKind } from '../../doc/cards';
import { createT } from '../../i18n';
import type { PagePicture } from '../../ipc/contract';
import type { Language } from '../../kernel/language';
import type { GroupInfo, WorkshopInfo } from '../../protocol/workshop-doc';
import type { BoardOutline, CardOutline, PageOutline } from '../types';
import { boardDrawings } from './picture-drawings';
import { safeData } from './safe-text';
import type { ReportEntry, ReportModel, ReportPage, ReportPart, ReportPath, ReportPlace } from './types';

export interface ReportBoard {
  readonly group: GroupInfo;
  readonly outline: BoardOutline;
}

export interface ReportInput {
  readonly workshop: WorkshopInfo;
  /** One board for a group's report; all of them for the whole workshop's. */
  readonly boards: readonly ReportBoard[];
  readonly language: Language;
  /** Where one is missing the document says so. */
  readonly pictures: readonly PagePicture[];
  /** Draw the pages as SVG too, for the printable page. */
  readonly drawings?: boolean;
}

const NOWHERE: ReportPlace = { page: '', row: '', column: '', inPath: false };

/** Whether anything was written on the card at all. */
const isBlank = (card: CardOutline): boolean =>
  card.text.trim() === '' && card.responsible.trim() === '' && Object.values(card.fields).every((value) => value === null || (typeof value === 'string' && value.trim() === ''));

const sameName = (a: string, b: string): boolean => a.trim() !== '' && a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

/** Everything people wrote, ordered for reading. Fails on nothing: what is missing is empty. */
export function buildReport(input: ReportInput): ReportModel {
  const { workshop, boards, language } = input;
  return safeData<ReportModel>({
    format: 1,
    language,
    scope: boards.length === 1 ? 'group' : 'workshop',
    title: workshop.title,
    region: workshop.region,
    date: workshop.date,
    parts: boards.map((board) => buildPart(board, input)),
    dataNotice: workshop.dataNotice,
  });
}

function buildPart({ group, outline }: ReportBoard, { workshop, language, pictures, drawings = false }: ReportInput): ReportPart {
  const entryOf = entryReader(outline, language);
  const places = new Map<string, ReportPlace>();
  const cards: CardOutline[] = [];
  for (const page of outline.pages) {
    for (const frame of page.frames) {
      for (const zone of frame.zones) {
        for (const card of zone.cards) {
          cards.push(card);
          places.set(card.id, { page: page.title, row: zone.row?.title ?? '', column: zone.column?.title ?? '', inPath: frame.kind === 'grid' });
        }
      }
    }
  }
  cards.push(...outline.tray);
  const entries = cards.filter((card) => !isBlank(card)).map((card) => entryOf(card, places.get(card.id) ?? NOWHERE));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));

  const writers = new Set(cards.map((card) => card.createdBy));
  const expected = new Set<CardKind>(entries.map((entry) => entry.kind));
  for (const zone of outline.pages.flatMap((page) => page.frames.flatMap((frame) => frame.zones))) {
    // Notes may lie anywhere; an empty section of them would say nothing.
    for (const kind of zone.kinds) if (kind !== 'note') expected.add(kind);
  }
  return {
    groupId: group.id,
    group: group.name,
    recordedBy: [...new Set(workshop.members.filter((member) => writers.has(member.id)).map((member) => member.name))],
    kinds: Object.keys(CARD_KINDS).filter(isCardKind).filter((kind) => expected.has(kind)),
    paths: outline.pages.flatMap((page) => pathsOf(page, byId)),
    entries,
    pages: drawings ? drawnPages(outline, language) : outline.pages.map((page) => picturedPage(page, pictures.filter((picture) => picture.groupId === group.id))),
  };
}

function picturedPage({ id, title }: PageOutline, pictures: readonly PagePicture[]): ReportPage {
  const found = pictures.filter((picture) => picture.pageId === id).map((png) => ({ title: png.title ?? title, png, drawing: null }));
  return { pageId: id, title, pictures: found.length > 0 ? found : [{ title, png: null, drawing: null }] };
}

function drawnPages(outline: BoardOutline, language: Language): ReportPage[] {
  const drawn = boardDrawings(outline, language);
  return outline.pages.map(({ id, title }) => ({
    pageId: id,
    title,
    pictures: drawn
      .filter((drawing) => drawing.pageId === id)
      .map(({ title: sheet, svg, widthPx, heightPx }) => ({ title: sheet, png: null, drawing: { svg, widthPx, heightPx } })),
  }));
}

function entryReader(outline: BoardOutline, language: Language): (card: CardOutline, place: ReportPlace) => ReportEntry {
  const t = createT(language);
  const cards = [...outline.pages.flatMap((page) => page.frames.flatMap((frame) => frame.zones.flatMap((zone) => zone.cards))), ...outline.tray];
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
  return (card, place) => ({
    id: card.id,
    kind: card.kind,
    text: nameOf(card),
    fields: card.fields,
    responsible: card.responsible,
    leadsTo: targets.get(card.id) ?? [],
    responsibleFor: responsibleFor(card),
    place,
  });
}

/** A grid whose rows or columns were all removed still shows its cards, in one lane without a title. */
const NO_LANE = [{ id: '', title: '', transition: false }] as const;

function pathsOf(page: PageOutline, entries: ReadonlyMap<string, ReportEntry>): ReportPath[] {
  return page.frames
    .filter((frame) => frame.kind === 'grid')
    .map((frame) => {
      const columns = frame.columns.length > 0 ? frame.columns : NO_LANE;
      const rows = frame.rows.length > 0 ? frame.rows : NO_LANE;
      return {
        pageTitle: page.title,
        columns: columns.map(({ id, title, transition }) => ({ id, title, transition })),
        rows: rows.map((row) => ({
          id: row.id,
          title: row.title,
          cells: columns.map((column) => ({
            entries: frame.zones
              .filter((zone) => (zone.row?.id ?? '') === row.id && (zone.column?.id ?? '') === column.id)
              .flatMap((zone) => zone.cards.flatMap((card) => entries.get(card.id) ?? [])),
          })),
        })),
      };
    });
}
