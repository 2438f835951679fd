import type * as Y from 'yjs';
import {
  announcements,
  breaks,
  cafe,
  closing,
  END,
  groupRules,
  hands,
  helpSignals,
  MAIN,
  meetings,
  NOW,
  NO_OFFICES,
  offices,
  projector,
  readySignals,
  rooms,
  schedule,
  SHOWN,
  spotlights,
  stages,
  START,
  timers,
  type Announcement,
  type BoardPlace,
  type BreakRecord,
  type Cafe,
  type Closing,
  type GroupRules,
  type Meeting,
  type Offices,
  type PlanPhase,
  type ProjectorView,
  type TimerRecord,
} from '../protocol';
import { NOT_BEGUN } from './apply/phases';
import { phasesInOrder } from './apply/plan';

export interface Phase extends PlanPhase {
  readonly id: string;
}

/** Where one group (or the main room) is. */
export interface Stage {
  readonly id: string;
  readonly phase: Phase | null;
  readonly since: number;
  readonly seq: number;
  readonly timer: TimerRecord | null;
  readonly rules: GroupRules;
  readonly offices: Offices;
  readonly help: { readonly at: number; readonly by: string } | null;
  readonly ready: { readonly at: number; readonly by: string; readonly phaseId: string | null } | null;
  readonly pause: BreakRecord | null;
  readonly spotlight: { readonly by: string; readonly at: number; readonly place: BoardPlace | null } | null;
  readonly room: string;
}

/** Everything about the course of the workshop, as plain data. */
export interface Facilitation {
  readonly phases: readonly Phase[];
  readonly start: { readonly time: string; readonly timeZone: string } | null;
  readonly main: Stage;
  /** By group, in the groups' own ids; a group that is not in it has not begun. */
  readonly stages: Readonly<Record<string, Stage>>;
  readonly projector: ProjectorView;
  /** While groups go from table to table. */
  readonly cafe: Cafe | null;
  /** Null while the workshop goes on. */
  readonly closing: Closing | null;
  /** Newest first. */
  readonly announcements: readonly (Announcement & { readonly id: string })[];
  /** Longest raised first. */
  readonly hands: readonly { readonly memberId: string; readonly groupId: string; readonly at: number }[];
  /** Earliest first. */
  readonly meetings: readonly (Meeting & { readonly id: string })[];
}

const NO_RULES: GroupRules = { frozen: [] };

export function readFacilitation(doc: Y.Doc): Facilitation {
  const phases = phasesInOrder(doc).map(([id, phase]): Phase => ({ id, ...phase }));
  const byId = new Map(phases.map((phase) => [phase.id, phase]));
  const roots = {
    stages: stages.all(doc),
    timers: timers.all(doc),
    rules: groupRules.all(doc),
    offices: offices.all(doc),
    help: helpSignals.all(doc),
    ready: readySignals.all(doc),
    breaks: breaks.all(doc),
    spotlights: spotlights.all(doc),
    rooms: rooms.all(doc),
  };
  const stageOf = (id: string): Stage => {
    const { phaseId, since, seq } = roots.stages.get(id) ?? NOT_BEGUN;
    return {
      id,
      phase: phaseId === null ? null : (byId.get(phaseId) ?? null),
      since,
      seq,
      timer: roots.timers.get(id) ?? null,
      rules: roots.rules.get(id) ?? NO_RULES,
      offices: roots.offices.get(id) ?? NO_OFFICES,
      help: roots.help.get(id) ?? null,
      ready: roots.ready.get(id) ?? null,
      pause: roots.breaks.get(id) ?? null,
      spotlight: roots.spotlights.get(id) ?? null,
      room: roots.rooms.get(id)?.url ?? '',
    };
  };
  return {
    phases,
    cafe: cafe.get(doc, NOW) ?? null,
    closing: closing.get(doc, END) ?? null,
    start: schedule.get(doc, START) ?? null,
    main: stageOf(MAIN),
    projector: projector.get(doc, SHOWN) ?? { kind: 'join' },
    stages: Object.fromEntries([...doc.getMap('groups').keys()].map((id) => [id, stageOf(id)])),
    announcements: [...announcements.all(doc)].map(([id, said]) => ({ id, ...said })).sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1)),
    hands: [...hands.all(doc)].map(([memberId, hand]) => ({ memberId, ...hand })).sort((a, b) => a.at - b.at),
    meetings: [...meetings.all(doc)].map(([id, meeting]) => ({ id, ...meeting })).sort((a, b) => (`${a.date} ${a.time ?? ''}` < `${b.date} ${b.time ?? ''}` ? -1 : 1)),
  };
}
