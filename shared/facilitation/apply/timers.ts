import type * as Y from 'yjs';
import { ok } from '../../kernel/result';
import { timers, type TimerRecord } from '../../protocol';
import { addToTimer, pauseTimer, resumeTimer, startTimer } from '../timer';
import { knownTargets } from './groups-of';
import type { Applies } from './types';

function change(doc: Y.Doc, targets: readonly string[], next: (timer: TimerRecord | undefined) => TimerRecord | undefined): void {
  for (const id of knownTargets(doc, targets)) {
    const before = timers.get(doc, id);
    const after = next(before);
    if (after && after !== before) timers.put(doc, id, after);
  }
}

export const timerApplies: Applies<'timer.start' | 'timer.add' | 'timer.pause' | 'timer.resume' | 'timer.stop'> = {
  'timer.start': (doc, { input, now, actId }) => {
    change(doc, input.targets, (timer) => startTimer(input.minutes, now, actId, timer));
    return ok({});
  },
  'timer.add': (doc, { input, now, actId }) => {
    // Minutes for a group without a timer: it gets one, rather than the press doing nothing.
    change(doc, input.targets, (timer) => (timer ? addToTimer(timer, input.minutes, now, actId) : input.minutes > 0 ? startTimer(input.minutes, now, actId) : undefined));
    return ok({});
  },
  'timer.pause': (doc, { input, now, actId }) => {
    change(doc, input.targets, (timer) => timer && pauseTimer(timer, now, actId));
    return ok({});
  },
  'timer.resume': (doc, { input, now, actId }) => {
    change(doc, input.targets, (timer) => timer && resumeTimer(timer, now, actId));
    return ok({});
  },
  'timer.stop': (doc, { input }) => {
    for (const id of knownTargets(doc, input.targets)) timers.remove(doc, id);
    return ok({});
  },
};
