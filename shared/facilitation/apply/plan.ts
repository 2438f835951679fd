import type * as Y from 'yjs';
import { err, ok } from '../../kernel/result';
import { MOST_PHASES, plan, schedule, stages, START, type PlanPhase } from '../../protocol';
import type { Applies } from './types';

/** Phases in their order. */
export const phasesInOrder = (doc: Y.Doc): readonly (readonly [string, PlanPhase])[] => [...plan.all(doc)].sort(([a, left], [b, right]) => left.order - right.order || (a < b ? -1 : 1));

/** An order after `after` (null: first), halfway to the next one. */
function orderAfter(doc: Y.Doc, after: string | null, moving?: string): number {
  const others = phasesInOrder(doc).filter(([id]) => id !== moving);
  const at = after === null ? -1 : others.findIndex(([id]) => id === after);
  const before = others[at]?.[1].order ?? (others[0]?.[1].order ?? 0) - 2;
  const next = others[at + 1]?.[1].order ?? before + 2;
  return (before + next) / 2;
}

/** Halving runs out of numbers after some dozens of moves to the same place: whole numbers again. */
function spread(doc: Y.Doc): void {
  phasesInOrder(doc).forEach(([id, phase], index) => {
    if (phase.order !== index) plan.put(doc, id, { ...phase, order: index });
  });
}

export const planApplies: Applies<'plan.fromTemplate' | 'plan.add' | 'plan.change' | 'plan.move' | 'plan.remove' | 'plan.start'> = {
  'plan.fromTemplate': (doc, { input, newId }) => {
    if (plan.all(doc).size > 0) return err('STALE');
    input.phases.forEach((phase, order) => plan.put(doc, newId(), { ...phase, order }));
    return ok({});
  },
  'plan.add': (doc, { input }) => {
    if (plan.get(doc, input.phaseId)) return ok({});
    if (plan.all(doc).size >= MOST_PHASES) return err('FULL');
    plan.put(doc, input.phaseId, { ...input.phase, order: orderAfter(doc, input.after) });
    spread(doc);
    return ok({});
  },
  'plan.change': (doc, { input }) => {
    const phase = plan.get(doc, input.phaseId);
    if (!phase) return err('NOT_FOUND');
    plan.put(doc, input.phaseId, { ...phase, ...definedOf(input.change) });
    return ok({});
  },
  'plan.move': (doc, { input }) => {
    const phase = plan.get(doc, input.phaseId);
    if (!phase) return err('NOT_FOUND');
    if (input.after === input.phaseId) return ok({});
    plan.put(doc, input.phaseId, { ...phase, order: orderAfter(doc, input.after, input.phaseId) });
    spread(doc);
    return ok({});
  },
  'plan.remove': (doc, { input }) => {
    // A phase that somebody is in stays: a group would be nowhere.
    for (const stage of stages.all(doc).values()) if (stage.phaseId === input.phaseId) return err('STALE');
    plan.remove(doc, input.phaseId);
    return ok({});
  },
  'plan.start': (doc, { input }) => {
    if (input.time === null) schedule.remove(doc, START);
    else schedule.put(doc, START, { time: input.time, timeZone: input.timeZone });
    return ok({});
  },
};

/** Without keys that were sent as undefined. */
function definedOf<T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
