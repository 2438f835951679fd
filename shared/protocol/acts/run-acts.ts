import { z } from 'zod';
import { PHASE_TOOLS } from '../../templates/types';
import { announcement, webLink } from '../workshop-doc/announcements';
import { closingRecord } from '../workshop-doc/closing';
import { projectorView } from '../workshop-doc/projector';
import { PHASE_MODES } from '../workshop-doc/plan';
import { act, FACILITATOR, LEADS } from './define';
import { done, recordId, targets } from './fields';

/** One's own minutes; a timer is never longer than a day. */
const minutes = z.number().min(-24 * 60).max(24 * 60);

/** What the facilitator does during the day, for one group, some or all. */
export const RUN_ACTS = {
  /**
   * Moves groups to a phase. `from` is each group's `seq` as it was seen: who pressed "next" second, without having
   * seen the first, moves nothing. `timer` starts the phase's minutes.
   */
  'phase.go': act(
    FACILITATOR,
    z.object({ from: z.record(recordId, z.number().int().nonnegative()), phaseId: recordId.nullable(), timer: z.boolean() }),
    z.object({ moved: z.array(z.string()), stale: z.array(z.string()) }),
  ),
  'timer.start': act(FACILITATOR, z.object({ targets, minutes: minutes.positive() }), done),
  /** Adds minutes (or takes some) to a timer that is there; one that has run out begins anew with them. */
  'timer.add': act(FACILITATOR, z.object({ targets, minutes }), done),
  'timer.pause': act(FACILITATOR, z.object({ targets }), done),
  'timer.resume': act(FACILITATOR, z.object({ targets }), done),
  'timer.stop': act(FACILITATOR, z.object({ targets }), done),
  announce: act(FACILITATOR, announcement.pick({ kind: true, text: true, link: true, place: true }).extend({ targets }), z.object({ announcementId: z.string() })),
  'announce.remove': act(FACILITATOR, z.object({ announcementId: recordId }), done),
  /** Absent leaves as it is; null gives back the phase's own. */
  'rules.set': act(FACILITATOR, z.object({ targets, tools: z.union([z.literal('phase'), z.array(z.enum(PHASE_TOOLS)).nullable()]).optional(), mode: z.union([z.literal('phase'), z.enum(PHASE_MODES)]).optional() }), done),
  'page.freeze': act(FACILITATOR, z.object({ targets, pageId: z.string().max(64), frozen: z.boolean() }), done),
  /** Asks a group to follow the caller (or, from the facilitator, any member); `on: false` ends it. */
  'spotlight.set': act(LEADS, z.object({ groupId: recordId.optional(), on: z.boolean(), place: z.object({ pageId: z.string().max(64), cardId: z.string().max(64).optional() }).nullable() }), done),
  /** Ends the workshop: pages are frozen, timers stop, everybody is thanked. The door is closed apart from it. */
  'workshop.close': act(FACILITATOR, closingRecord.pick({ thanks: true, keptUntil: true }).extend({ link: z.union([webLink, z.literal('')]), pages: z.array(z.string().max(64)).max(60) }), done),
  /** Goes on after all: pages that were frozen by the closing can be written on again. */
  'workshop.reopen': act(FACILITATOR, z.object({}), done),
  /** What the screen in the room shows. */
  'projector.show': act(FACILITATOR, z.object({ view: projectorView }), done),
} as const;
