import type { Language } from '../kernel/language';
import type { PlanPhase } from '../protocol';
import type { PhaseTemplate, Template } from '../templates/types';

export type NewPhase = Omit<PlanPhase, 'order'>;

/** Templates name their breaks by an id (tauko, tauko2): nothing is done in one. */
const isBreak = ({ id, pageId }: PhaseTemplate): boolean => pageId === undefined && /^tauko\d*$/.test(id);

/** The template's phases as the beginning of a plan, in one language. */
export const phasesOfTemplate = (template: Pick<Template, 'phases'>, language: Language): readonly NewPhase[] =>
  template.phases.map((phase) => ({
    title: phase.title[language],
    instruction: phase.instruction?.[language] ?? '',
    kind: isBreak(phase) ? 'break' : 'work',
    minutes: phase.minutes,
    pageId: phase.pageId ?? null,
    tools: phase.tools ? [...phase.tools] : null,
    mode: 'free',
    ready: 'signal',
    at: null,
  }));

/** A phase that one begins to write. */
export const emptyPhase = (title: string, kind: PlanPhase['kind'], minutes: number): NewPhase => ({ title, instruction: '', kind, minutes, pageId: null, tools: null, mode: 'free', ready: 'signal', at: null });
