import '../../../../shared/i18n/every-language';
import { createRoot } from 'react-dom/client';
import * as Y from 'yjs';
import '../../../../renderer/ui/styles';
import { denseBoard } from '../../../support/dense-board';
import { bare } from './bare';
import { recordFrames, untilPainted } from './frames';
import { ours } from './ours';
import { writersScript } from './writers';

/*
 * A board of `cards` cards for the bench `canvas`: `?side=ours` as people have it, `?side=bare&w=…&h=…` the canvas
 * library alone over the same records in a view of the same size. Everything is prepared before `canvasBench` appears.
 */
const query = new URLSearchParams(location.search);
const PAGE = 'polku';
const state = Y.encodeStateAsUpdate(denseBoard(Number(query.get('cards') ?? 2_000)));
const arrivals = writersScript(state, Number(query.get('length') ?? 20_000), PAGE);
const isOurs = query.get('side') === 'ours';
const side = isOurs ? ours(state, arrivals) : bare(state, arrivals, PAGE, { w: Number(query.get('w')), h: Number(query.get('h')) });
const root = createRoot(document.getElementById('root') as HTMLElement);
const hasCards = (): boolean => document.querySelector('[data-testid="card"]') !== null;
const hasRows = (): boolean => document.querySelector('[data-face="record"] textarea') !== null;

let frames: ReturnType<typeof recordFrames> | null = null;

const canvasBench = {
  /** Opens the board; milliseconds until its cards have been painted. */
  open(): Promise<number> {
    const start = performance.now();
    root.render(side.element);
    return untilPainted(start, hasCards);
  },
  /** Resolves when the page has had nothing to do for a moment, twice: what is drawn after the first picture is not to be counted as somebody's move. */
  async settled(): Promise<void> {
    for (let time = 0; time < 2; time += 1) await new Promise((resolve) => requestIdleCallback(resolve));
  },
  close: (): void => root.render(null),
  /** Presses the button of a face; milliseconds until its cards or rows have been painted. */
  face(name: string, to: 'canvas' | 'record'): Promise<number> {
    const button = [...document.querySelectorAll<HTMLElement>('[role="radio"], input[type="radio"], button')].find((each) => (each.closest('label')?.textContent ?? each.textContent)?.trim() === name);
    if (!button) throw new Error(`No button ${name}`);
    const start = performance.now();
    button.click();
    return untilPainted(start, to === 'canvas' ? hasCards : hasRows);
  },
  start(): void {
    side.writers.start();
    frames = recordFrames();
  },
  stop(): { frames: number[]; arrived: number } {
    side.writers.halt();
    return { frames: frames?.stop() ?? [], arrived: side.writers.arrived() };
  },
};

declare global {
  interface Window {
    canvasBench: typeof canvasBench;
  }
}
window.canvasBench = canvasBench;
