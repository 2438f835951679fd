import type { FrameOutline } from '../types';
import { visibleText } from './card-face';
import type { FrameInput, FrameParts, PlacedFrame } from './frame-input';
import { placeCircles } from './place-circles';
import { placeFree } from './place-free';
import { placeGrid } from './place-grid';
import { placeLevels } from './place-levels';
import { placeRing } from './place-ring';
import { TEXT, TITLE } from './sizes';
import { measureText, wrapText } from './text-metrics';

/** A frame that has lost the lanes that it is made of is one zone in which cards flow. */
function partsOf(input: FrameInput): FrameParts {
  const { kind, rows, columns } = input.frame;
  if (kind === 'ring' && columns.length > 0) return placeRing(input);
  if (kind === 'circles' && columns.length > 0) return placeCircles(input);
  if (kind === 'levels' && rows.length > 0) return placeLevels(input);
  if (kind === 'free') return placeFree(input);
  return placeGrid(input);
}

/** Of titles, before the paper's width is known. */
const TITLE_ROOM = 1200;

function place(input: FrameInput): PlacedFrame {
  const { frame, origin } = input;
  // A ring carries its title in its middle.
  const text = frame.kind === 'ring' && frame.columns.length > 0 ? '' : visibleText(frame.title).trim();
  const lines = text === '' ? [] : wrapText(text, TITLE_ROOM, TEXT.title, 2);
  const titleHeight = lines.length === 0 ? 0 : lines.length * TEXT.title.lineHeight + TITLE.gap;
  const parts = partsOf({ ...input, origin: { x: origin.x, y: origin.y + titleHeight } });
  const { paper, headers, zones, cards, marks = [], labels = [] } = parts;
  const titleWidth = Math.max(0, ...lines.map((line) => measureText(line, TEXT.title)));
  const rect = { ...origin, w: Math.max(paper.w, Math.ceil(titleWidth)), h: paper.h + titleHeight };
  const title = lines.length === 0 ? null : { rect: { ...origin, w: rect.w, h: titleHeight - TITLE.gap }, lines };
  return { frame: { id: frame.id, kind: frame.kind, rect, paper, title, headers, marks, labels }, zones, cards };
}

interface Kept {
  readonly key: string;
  readonly placed: PlacedFrame;
}

const known = new WeakMap<FrameOutline, Kept>();

/** Places a frame with its corner at `origin`. A frame that is the same (the same object) at the same spot costs nothing. */
export function placeFrame(input: FrameInput): PlacedFrame {
  const key = `${input.language} ${input.origin.x} ${input.origin.y} ${input.zoneHeight} ${input.stripWidth} ${input.pageTitle}`;
  const before = known.get(input.frame);
  if (before?.key === key) return before.placed;
  const placed = place(input);
  known.set(input.frame, { key, placed });
  return placed;
}
