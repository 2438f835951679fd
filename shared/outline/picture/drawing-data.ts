import { wrapText, measureText, visibleText, type Point, type Rect, type TextStyle } from '../layout';
import type { DrawingOutline } from '../types';

/*
 * The canvas library's records of drawings are opaque to the document. Here is read, without trusting any of it, what
 * a picture needs of version 1 (tldraw 3.15.6): strokes of the pen, and texts.
 */

const COLOURS: Readonly<Record<string, string>> = {
  black: '#1d1d1d',
  grey: '#9fa8b2',
  'light-violet': '#e085f4',
  violet: '#ae3ec9',
  blue: '#4465e9',
  'light-blue': '#4ba1f1',
  yellow: '#f1ac4b',
  orange: '#e16919',
  green: '#099268',
  'light-green': '#4cb05e',
  'light-red': '#f87777',
  red: '#e03131',
  white: '#ffffff',
};
const STROKES: Readonly<Record<string, number>> = { s: 2, m: 3.5, l: 5, xl: 10 };
const FONTS: Readonly<Record<string, number>> = { s: 18, m: 24, l: 36, xl: 44 };
const LINE_HEIGHT = 1.35;
/** More than a person draws in one stroke. */
const MAX_POINTS = 20_000;
const FARTHEST_PX = 100_000;

interface Common {
  readonly x: number;
  readonly y: number;
  /** Radians. */
  readonly rotation: number;
  readonly colour: string;
  readonly bounds: Rect;
}

export type Drawing =
  | (Common & { readonly type: 'stroke'; readonly parts: readonly (readonly Point[])[]; readonly width: number; readonly closed: boolean })
  | (Common & { readonly type: 'text'; readonly lines: readonly string[]; readonly style: TextStyle });

type Bag = Readonly<Record<string, unknown>>;
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const num = (value: unknown, fallback = 0): number => (typeof value === 'number' && Number.isFinite(value) ? Math.max(-FARTHEST_PX, Math.min(FARTHEST_PX, value)) : fallback);
const pick = <T>(table: Readonly<Record<string, T>>, key: unknown, fallback: T): T => (typeof key === 'string' && Object.hasOwn(table, key) ? (table[key] ?? fallback) : fallback);

const pointOf = (value: unknown): Point | null => (isBag(value) && typeof value['x'] === 'number' && typeof value['y'] === 'number' ? { x: num(value['x']), y: num(value['y']) } : null);

/** Paragraphs of a rich text as plain ones. */
function paragraphs(node: unknown, depth = 0): string[] {
  if (!isBag(node) || depth > 20) return [];
  if (node['type'] === 'text') return [typeof node['text'] === 'string' ? node['text'] : ''];
  if (node['type'] === 'hardBreak') return ['\n'];
  const inner = listOf(node['content']).flatMap((child) => paragraphs(child, depth + 1));
  return node['type'] === 'paragraph' || node['type'] === 'heading' ? [inner.join('')] : inner;
}

/** The bounds after a turn around the shape's corner. */
function turned(x: number, y: number, rotation: number, points: readonly Point[], margin: number): Rect {
  const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const point of points) {
    const [px, py] = [x + point.x * cos - point.y * sin, y + point.x * sin + point.y * cos];
    [left, right, top, bottom] = [Math.min(left, px), Math.max(right, px), Math.min(top, py), Math.max(bottom, py)];
  }
  return { x: left - margin, y: top - margin, w: right - left + 2 * margin, h: bottom - top + 2 * margin };
}

function readDrawing({ data }: DrawingOutline): Drawing | null {
  const record = isBag(data) && data['version'] === 1 ? data['record'] : null;
  const props = isBag(record) ? record['props'] : null;
  if (!isBag(record) || !isBag(props)) return null;
  const [x, y, rotation] = [num(record['x']), num(record['y']), num(record['rotation'])];
  const scale = Math.max(0.1, num(props['scale'], 1));
  const common = { x, y, rotation, colour: pick(COLOURS, props['color'], '#1d1d1d') };
  if (record['type'] === 'draw') {
    const parts = listOf(props['segments']).flatMap((segment) => {
      const points = isBag(segment) ? listOf(segment['points']).slice(0, MAX_POINTS).flatMap((point) => pointOf(point) ?? []) : [];
      return points.length > 0 ? [points] : [];
    });
    if (parts.length === 0) return null;
    const width = pick(STROKES, props['size'], 3.5) * scale;
    return { ...common, type: 'stroke', parts, width, closed: props['isClosed'] === true, bounds: turned(x, y, rotation, parts.flat(), width) };
  }
  if (record['type'] !== 'text') return null;
  const size = pick(FONTS, props['size'], 24) * scale;
  const style: TextStyle = { weight: 'regular', size, lineHeight: size * LINE_HEIGHT };
  const text = visibleText(isBag(props['richText']) ? paragraphs(props['richText']).join('\n') : typeof props['text'] === 'string' ? props['text'] : '');
  if (text.trim() === '') return null;
  const lines = wrapText(text, props['autoSize'] === false ? Math.max(20, num(props['w'], 200)) * scale : FARTHEST_PX, style, 60);
  const [w, h] = [Math.max(...lines.map((line) => measureText(line, style))), lines.length * style.lineHeight];
  return { ...common, type: 'text', lines, style, bounds: turned(x, y, rotation, [{ x: 0, y: 0 }, { x: w, y: 0 }, { x: 0, y: h }, { x: w, y: h }], 0) };
}

/** What can be drawn of a page's drawings; what is of another version or broken is left out. */
export const readDrawings = (drawings: readonly DrawingOutline[]): Drawing[] => drawings.flatMap((drawing) => readDrawing(drawing) ?? []);
