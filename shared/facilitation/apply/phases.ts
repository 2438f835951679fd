import { ok } from '../../kernel/result';
import { groupRules, MAIN, plan, readySignals, stages, timers } from '../../protocol';
import { startTimer } from '../timer';
import { hasGroup } from './groups-of';
import type { Applies } from './types';

export const NOT_BEGUN = { phaseId: null, since: 0, seq: 0 } as const;

export const phaseApplies: Applies<'phase.go'> = {
  'phase.go': (doc, { input: { from, phaseId, timer }, now, actId }) => {
    const phase = phaseId === null ? undefined : plan.get(doc, phaseId);
    // A phase that was removed meanwhile: nobody is moved to nowhere.
    if (phaseId !== null && !phase) return ok({ moved: [], stale: Object.keys(from) });
    const moved: string[] = [];
    const stale: string[] = [];
    for (const [id, seq] of Object.entries(from)) {
      const stage = stages.get(doc, id) ?? NOT_BEGUN;
      if ((id !== MAIN && !hasGroup(doc, id)) || stage.seq !== seq) {
        stale.push(id);
        continue;
      }
      stages.put(doc, id, { phaseId, since: now, seq: seq + 1 });
      readySignals.remove(doc, id);
      // What was opened or closed for one phase does not go on into the next; a frozen page stays so.
      const rules = groupRules.get(doc, id);
      if (rules) groupRules.put(doc, id, { frozen: rules.frozen });
      if (!phase) timers.remove(doc, id);
      else if (timer && phase.minutes > 0) timers.put(doc, id, startTimer(phase.minutes, now, actId, timers.get(doc, id)));
      moved.push(id);
    }
    return ok({ moved, stale });
  },
};
