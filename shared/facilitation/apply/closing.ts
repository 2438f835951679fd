import { ok } from '../../kernel/result';
import { closing, END, groupRules, helpSignals, hands, timers } from '../../protocol';
import type { Applies } from './types';

export const closingApplies: Applies<'workshop.close' | 'workshop.reopen'> = {
  'workshop.close': (doc, { input: { pages, ...said }, who, now }) => {
    // Closed twice, by two facilitators: the first one's words stay.
    if (closing.get(doc, END)) return ok({});
    closing.put(doc, END, { ...said, at: now, by: who.id });
    for (const id of doc.getMap('groups').keys()) groupRules.put(doc, id, { ...(groupRules.get(doc, id) ?? {}), frozen: [...pages] });
    for (const root of [timers, helpSignals, hands]) for (const id of root.all(doc).keys()) root.remove(doc, id);
    return ok({});
  },
  'workshop.reopen': (doc) => {
    if (!closing.get(doc, END)) return ok({});
    closing.remove(doc, END);
    for (const id of doc.getMap('groups').keys()) {
      const rules = groupRules.get(doc, id);
      if (rules) groupRules.put(doc, id, { ...rules, frozen: [] });
    }
    return ok({});
  },
};
