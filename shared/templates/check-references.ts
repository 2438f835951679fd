import { cardKindSpec } from '../doc/cards';
import { DECISIONS, TRAY_ZONE } from '../doc/place';
import { zonesOf, type EmptyZone } from '../outline/zones-of';
import type { LaneOutline } from '../outline/types';
import type { Finding } from './check-template';
import { findCycle } from './find-cycle';
import { MAX_ZONES } from './limits';
import type { ExampleCard, FrameTemplate, LaneTemplate, Template } from './types';

type Path = readonly (string | number)[];
type Identified = readonly { readonly id: string }[];

/** What the parts of a template say about each other: ids, references, places. Its form is right already. */
export function checkReferences(template: Template): Finding[] {
  const frames = template.pages.flatMap((page, p) => page.frames.map((frame, f) => ({ frame, path: ['pages', p, 'frames', f] as Path })));
  return [
    ...duplicates(template.pages, (index) => ['pages', index, 'id']),
    ...duplicates(frames.map(({ frame }) => frame), (index) => [...(frames[index]?.path ?? []), 'id']),
    ...duplicates(template.phases, (index) => ['phases', index, 'id']),
    ...duplicates(template.example.cards, (index) => ['example', 'cards', index, 'id']),
    ...frames.flatMap(({ frame, path }) => checkFrame(frame, path)),
    ...checkPhases(template),
    ...checkReport(template),
    ...checkExample(template),
  ];
}

function duplicates(items: Identified, pathOf: (index: number) => Path): Finding[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    if (seen.has(id)) return [{ code: 'duplicate-id' as const, path: pathOf(index), found: id }];
    seen.add(id);
    return [];
  });
}

function checkFrame(frame: FrameTemplate, path: Path): Finding[] {
  const { rows = [], columns = [], presets = [] } = frame;
  const findings: Finding[] = [];
  if (frame.id === DECISIONS || frame.id === TRAY_ZONE) findings.push({ code: 'reserved-id', path: [...path, 'id'], found: frame.id });
  const lanes = [...rows.map((lane, i) => ({ lane, at: ['rows', i] })), ...columns.map((lane, i) => ({ lane, at: ['columns', i] }))];
  findings.push(...duplicates(lanes.map(({ lane }) => lane), (index) => [...path, ...(lanes[index]?.at ?? []), 'id']));
  findings.push(...duplicates(presets, (index) => [...path, 'presets', index, 'id']));
  presets.forEach((preset, index) => {
    // A preset's lane that the other axis has could not be put in: one id is one lane.
    const other = new Set((preset.axis === 'row' ? columns : rows).map(({ id }) => id));
    const at = (lane: number): Path => [...path, 'presets', index, 'lanes', lane, 'id'];
    findings.push(...duplicates(preset.lanes, at));
    preset.lanes.forEach(({ id }, lane) => other.has(id) && findings.push({ code: 'duplicate-id', path: at(lane), found: id }));
  });
  if (frame.kind === 'circles' && (columns.length < 2 || columns.length > 3)) findings.push({ code: 'circles', path: [...path, 'columns'] });
  if (Math.max(1, rows.length) * Math.max(1, columns.length) > MAX_ZONES) findings.push({ code: 'too-many-zones', path });
  return findings;
}

function checkPhases({ pages, phases }: Template): Finding[] {
  const known = new Set(pages.map(({ id }) => id));
  return phases.flatMap(({ pageId }, index) => (pageId === undefined || known.has(pageId) ? [] : [{ code: 'unknown-reference' as const, path: ['phases', index, 'pageId'], found: pageId }]));
}

function checkReport({ pages, report }: Template): Finding[] {
  const known = new Set(pages.flatMap(({ frames }) => frames.map(({ id }) => id)));
  return report.flatMap((part, index) => (part.part !== 'frame' || known.has(part.frame) ? [] : [{ code: 'unknown-reference' as const, path: ['report', index, 'frame'], found: part.frame }]));
}

const laneOf = (axis: 'row' | 'column') => ({ id, kinds, transition }: LaneTemplate): LaneOutline => ({
  id,
  axis,
  title: '',
  hint: '',
  band: '',
  transition: transition ?? false,
  kinds: kinds ?? null,
  carriesForward: null,
});

/** The zones that a board of this template has, with the template's short ids. */
export function templateZones(frame: FrameTemplate): EmptyZone[] {
  return zonesOf({ id: frame.id, kind: frame.kind, kinds: frame.kinds, rows: (frame.rows ?? []).map(laneOf('row')), columns: (frame.columns ?? []).map(laneOf('column')) });
}

const keyOf = (parts: readonly string[], isCircles: boolean): string => {
  const [first = '', ...lanes] = parts;
  return [first, ...(isCircles ? lanes.sort() : lanes)].join('/');
};

function checkExample({ pages, example }: Template): Finding[] {
  const zones = new Map<string, { kinds: readonly string[] }>();
  for (const page of pages) {
    zones.set(`${DECISIONS}/${page.id}`, { kinds: ['decision'] });
    for (const frame of page.frames) for (const zone of templateZones(frame)) zones.set(keyOf(zone.id.split('/'), frame.kind === 'circles'), zone);
  }
  const circles = new Set(pages.flatMap(({ frames }) => frames.filter(({ kind }) => kind === 'circles').map(({ id }) => id)));
  const findings = example.cards.flatMap((card, index) => checkCard(card, ['example', 'cards', index], zones.get(keyOf(card.at, circles.has(card.at[0] ?? '')))));
  const cards = new Set(example.cards.map(({ id }) => id));
  const relations = example.relations ?? [];
  relations.forEach((relation, index) => {
    for (const end of ['from', 'to'] as const) {
      if (!cards.has(relation[end])) findings.push({ code: 'unknown-reference', path: ['example', 'relations', index, end], found: relation[end] });
    }
  });
  const cycle = findCycle(relations);
  if (cycle !== null) findings.push({ code: 'cycle', path: ['example', 'relations', cycle], found: relations[cycle]?.from ?? '' });
  const asked = new Set(pages.flatMap(({ frames }) => frames.filter((frame) => frame.carriesForward).flatMap(({ rows = [] }) => rows.map(({ id }) => id))));
  for (const row of Object.keys(example.carriesForward ?? {})) {
    if (!asked.has(row)) findings.push({ code: 'unknown-reference', path: ['example', 'carriesForward', row], found: row });
  }
  return findings;
}

function checkCard(card: ExampleCard, path: Path, zone: { readonly kinds: readonly string[] } | undefined): Finding[] {
  if (!zone) return [{ code: 'unknown-reference', path: [...path, 'at'], found: card.at.join('/') }];
  const spec = cardKindSpec(card.kind);
  const findings: Finding[] = [];
  if (!zone.kinds.includes(card.kind)) findings.push({ code: 'wrong-place', path: [...path, 'kind'], found: card.kind });
  if (card.responsible && !spec.hasResponsible) findings.push({ code: 'unknown-key', path: [...path, 'responsible'], found: 'responsible' });
  for (const [name, value] of Object.entries(card.fields ?? {})) {
    const field = Object.hasOwn(spec.fields, name) ? spec.fields[name] : undefined;
    const at = [...path, 'fields', name];
    if (!field) findings.push({ code: 'unknown-key', path: at, found: name });
    else if ((field.type === 'yesno') !== (typeof value === 'boolean')) findings.push({ code: 'wrong-type', path: at });
    else if (field.type === 'choice' && !field.options.includes(String(value))) findings.push({ code: 'unknown-value', path: at, found: String(value).slice(0, 60) });
    else if (field.type === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(String(value))) findings.push({ code: 'unknown-value', path: at, found: String(value).slice(0, 60) });
  }
  return findings;
}
