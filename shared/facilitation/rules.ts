import type { PhaseMode } from '../protocol';
import { PHASE_TOOLS, type PhaseTool } from '../templates/types';
import type { Stage } from './view';

/** What a participant may do on a board now. */
export interface BoardRules {
  readonly tools: ReadonlySet<PhaseTool>;
  readonly mode: PhaseMode;
  readonly frozen: readonly string[];
}

const ALL_TOOLS: ReadonlySet<PhaseTool> = new Set(PHASE_TOOLS);
export const FREE_RULES: BoardRules = { tools: ALL_TOOLS, mode: 'free', frozen: [] };

/** The phase's rules, with what the facilitator set beside them. Before the first phase everything is open. */
export function rulesOf(stage: Pick<Stage, 'phase' | 'rules'> | undefined): BoardRules {
  if (!stage) return FREE_RULES;
  const tools = stage.rules.tools !== undefined ? stage.rules.tools : (stage.phase?.tools ?? null);
  return { tools: tools === null ? ALL_TOOLS : new Set(tools), mode: stage.rules.mode ?? stage.phase?.mode ?? 'free', frozen: stage.rules.frozen };
}

export const isReadOnly = (rules: BoardRules, pageId: string | undefined): boolean => rules.mode === 'read' || (pageId !== undefined && rules.frozen.includes(pageId));
