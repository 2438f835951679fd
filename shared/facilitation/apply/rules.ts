import { ok } from '../../kernel/result';
import { groupRules, type GroupRules } from '../../protocol';
import { knownTargets } from './groups-of';
import type { Applies } from './types';

const NO_RULES: GroupRules = { frozen: [] };

export const ruleApplies: Applies<'rules.set' | 'page.freeze'> = {
  'rules.set': (doc, { input }) => {
    for (const id of knownTargets(doc, input.targets)) {
      const { frozen, tools, mode } = groupRules.get(doc, id) ?? NO_RULES;
      const nextTools = input.tools === undefined ? tools : input.tools === 'phase' ? undefined : input.tools;
      const nextMode = input.mode === undefined ? mode : input.mode === 'phase' ? undefined : input.mode;
      groupRules.put(doc, id, { frozen, ...(nextTools !== undefined && { tools: nextTools }), ...(nextMode !== undefined && { mode: nextMode }) });
    }
    return ok({});
  },
  'page.freeze': (doc, { input }) => {
    for (const id of knownTargets(doc, input.targets)) {
      const rules = groupRules.get(doc, id) ?? NO_RULES;
      const others = rules.frozen.filter((pageId) => pageId !== input.pageId);
      groupRules.put(doc, id, { ...rules, frozen: input.frozen ? [...others, input.pageId] : others });
    }
    return ok({});
  },
};
