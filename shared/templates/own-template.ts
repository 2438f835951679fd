import { LANGUAGES, type Language, type LocalizedText } from '../kernel/language';
import type { BoardOutline, FrameOutline, LaneOutline } from '../outline/types';
import type { ExampleCard, FrameTemplate, LaneTemplate, PageTemplate, Template } from './types';
import { templateZones } from './check-references';

/** The same words in every language, until somebody translates them. */
export const inEveryLanguage = (words: string): LocalizedText => ({ fi: words, sv: words, en: words });

/** Changes a text in one language, and in those that still say what this one said: they were not translated. */
export function editLocalized(text: LocalizedText, language: Language, words: string): LocalizedText {
  const before = text[language];
  const edited: Record<Language, string> = { ...text };
  for (const other of LANGUAGES) if (other === language || text[other] === before) edited[other] = words;
  return edited;
}

/** A copy to be edited, under an id of its own. */
export const copyTemplate = (template: Template, id: string, name: LocalizedText): Template => ({ ...template, id, version: 1, name });

const shortLane = (frameId: string, laneId: string): string => {
  const short = laneId.startsWith(`${frameId}.`) ? laneId.slice(frameId.length + 1) : laneId;
  return short.replace(/[^A-Za-z0-9_-]/g, '-');
};

/** What is left of an example, report and phases when the structure around them has changed. */
export function pruneTemplate(template: Template): Template {
  const zones = new Map<string, readonly string[]>(template.pages.map((page) => [`decisions/${page.id}`, ['decision']]));
  const rows = new Set<string>();
  for (const frame of template.pages.flatMap((page) => page.frames)) {
    for (const zone of templateZones(frame)) zones.set(zoneKeyOf(zone.id.split('/')), zone.kinds);
    if (frame.carriesForward) for (const row of frame.rows ?? []) rows.add(row.id);
  }
  const fits = (card: ExampleCard): boolean => zones.get(zoneKeyOf(card.at))?.includes(card.kind) ?? false;
  const cards = template.example.cards.filter(fits);
  const kept = new Set(cards.map(({ id }) => id));
  const pages = new Set(template.pages.map(({ id }) => id));
  const frames = new Set(template.pages.flatMap((page) => page.frames.map(({ id }) => id)));
  const { relations, carriesForward } = template.example;
  return {
    ...template,
    phases: template.phases.map(({ pageId, ...phase }) => (pageId !== undefined && pages.has(pageId) ? { ...phase, pageId } : phase)),
    report: template.report.filter((part) => part.part !== 'frame' || frames.has(part.frame)),
    example: {
      cards,
      ...(relations && { relations: relations.filter(({ from, to }) => kept.has(from) && kept.has(to)) }),
      ...(carriesForward && { carriesForward: Object.fromEntries(Object.entries(carriesForward).filter(([row]) => rows.has(row))) }),
    },
  };
}

/** Circles' lanes name a region in any order; a grid's row and column never have one id. */
function zoneKeyOf([first = '', ...lanes]: readonly string[]): string {
  return [first, ...lanes.sort()].join('/');
}

function laneFrom(lane: LaneOutline, frameId: string, language: Language, original: LaneTemplate | undefined): LaneTemplate {
  const words = (stored: string, before: LocalizedText | undefined): LocalizedText => (before?.[language] === stored ? before : inEveryLanguage(stored));
  return {
    id: shortLane(frameId, lane.id),
    title: words(lane.title.trim() || '–', original?.title),
    ...(lane.hint && { hint: words(lane.hint, original?.hint) }),
    ...(lane.band && { band: words(lane.band, original?.band) }),
    ...(lane.transition && { transition: true }),
    ...(lane.kinds && { kinds: lane.kinds }),
  };
}

function frameFrom(frame: FrameOutline, language: Language, original: FrameTemplate | undefined): FrameTemplate {
  const before = [...(original?.rows ?? []), ...(original?.columns ?? []), ...(original?.presets ?? []).flatMap(({ lanes }) => lanes)];
  const lanes = (list: readonly LaneOutline[]): LaneTemplate[] => list.map((lane) => laneFrom(lane, frame.id, language, before.find(({ id }) => `${frame.id}.${id}` === lane.id)));
  const kinds = frame.zones.length > 0 ? [...new Set(frame.zones.flatMap((zone) => zone.kinds))] : [];
  return {
    id: frame.id,
    kind: frame.kind,
    kinds: original?.kinds ?? (kinds.length > 0 ? kinds : ['note']),
    ...(frame.title && { title: original?.title?.[language] === frame.title ? original.title : inEveryLanguage(frame.title) }),
    ...(frame.hint && { hint: original?.hint?.[language] === frame.hint ? original.hint : inEveryLanguage(frame.hint) }),
    ...(frame.rows.length > 0 && { rows: lanes(frame.rows) }),
    ...(frame.columns.length > 0 && { columns: lanes(frame.columns) }),
    ...(original?.presets && { presets: original.presets }),
    ...(frame.rows.some((row) => row.carriesForward !== null) && { carriesForward: true }),
  };
}

export interface BoardAsTemplate {
  readonly id: string;
  readonly name: string;
  readonly dataNotice: string;
}

/** A board's structure as a template; what the board does not hold (notes, phases, example) comes from its own template, where that is known. */
export function templateOfBoard(board: BoardOutline, { id, name, dataNotice }: BoardAsTemplate, original: Template | undefined): Template {
  const language = LANGUAGES.find((known) => known === board.language) ?? 'fi';
  const words = (stored: string, before: LocalizedText | undefined): LocalizedText => (before?.[language] === stored ? before : inEveryLanguage(stored));
  const pages = board.pages.map((page): PageTemplate => {
    const before = original?.pages.find((candidate) => candidate.id === page.id);
    return {
      id: page.id,
      title: words(page.title.trim() || '–', before?.title),
      instruction: words(page.instruction, before?.instruction),
      notes: before?.notes ?? inEveryLanguage(''),
      frames: page.frames.map((frame) => frameFrom(frame, language, before?.frames.find((candidate) => candidate.id === frame.id))),
    };
  });
  return pruneTemplate({
    id,
    version: 1,
    name: inEveryLanguage(name),
    description: original?.description ?? inEveryLanguage(''),
    dataNotice: words(dataNotice, original?.dataNotice),
    pages,
    phases: original?.phases ?? [],
    warnings: board.warningRules,
    report: original?.report ?? [],
    example: original?.example ?? { cards: [] },
  });
}
