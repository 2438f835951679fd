import type { BoardLimits } from '../doc';
import type { CardKind } from '../doc/cards';
import type { Stage } from '../facilitation';
import { cardsInScope, isForGroup, type MethodInfo, type SilentInfo, type SurveyAnswers, type SurveyInfo, type SurveyQuestion, type VoteInfo } from '../methods';
import type { BoardOutline, CardOutline, ZoneOutline } from '../outline';
import { MOST_CARDS_ON_BOARD } from './sizes';

/** What a simulated person sees when she looks round. */
export interface Seen {
  readonly id: string;
  readonly groupId: string;
  /** The group's simulated people, her too, in a fixed order. */
  readonly group: readonly string[];
  readonly outline: BoardOutline;
  readonly stage: Stage;
  readonly limits: BoardLimits | null;
  readonly hasHandUp: boolean;
  readonly methods: readonly MethodInfo[];
  /** What she did in each method: votes given, cards written, answered (1). */
  readonly done: ReadonlyMap<string, number>;
}

/** What she does next; one thing at a time, as everybody. `rest`: she listens. */
export type Deed =
  | { readonly kind: 'rest' }
  | { readonly kind: 'write'; readonly zone: string; readonly cardKind: CardKind }
  | { readonly kind: 'move'; readonly cardId: string; readonly zone: string }
  | { readonly kind: 'office'; readonly office: 'chair' | 'secretary' }
  | { readonly kind: 'help'; readonly on: boolean }
  | { readonly kind: 'ready' }
  | { readonly kind: 'hand'; readonly on: boolean }
  | { readonly kind: 'agree-break' }
  | { readonly kind: 'vote'; readonly methodId: string; readonly cardId: string }
  | { readonly kind: 'silent-write'; readonly methodId: string }
  | { readonly kind: 'silent-show'; readonly round: SilentInfo }
  | { readonly kind: 'answer'; readonly survey: SurveyInfo; readonly answers: SurveyAnswers };

/** From 0 (in) to 1 (out). */
export type Random = () => number;

const REST: Deed = { kind: 'rest' };
const MOST_SILENT_CARDS = 3;

function pick<T>(items: readonly T[], random: Random): T | undefined {
  return items[Math.floor(random() * items.length)];
}

/** What the group waits for comes first, then what everybody is asked to do, then work, with a word to the facilitator now and then. */
export function nextDeed(seen: Seen, random: Random): Deed {
  return office(seen) ?? agreeToBreak(seen) ?? joinMethod(seen, random) ?? work(seen, random);
}

/** The first two simulated people of a group lead it where nobody does. */
function office({ id, group, stage }: Seen): Deed | null {
  if (stage.offices.chair === null && group[0] === id) return { kind: 'office', office: 'chair' };
  return stage.offices.secretary === null && group[1] === id ? { kind: 'office', office: 'secretary' } : null;
}

function agreeToBreak({ id, stage: { pause } }: Seen): Deed | null {
  if (pause === null) return null;
  if (pause.endsAt !== null) return REST;
  return pause.agreed.includes(id) ? null : { kind: 'agree-break' };
}

function joinMethod(seen: Seen, random: Random): Deed | null {
  for (const method of seen.methods) {
    if (!isForGroup(method, seen.groupId)) continue;
    const deed = deedIn(method, seen, random);
    if (deed) return deed;
  }
  return null;
}

function deedIn(method: MethodInfo, seen: Seen, random: Random): Deed | null {
  const done = seen.done.get(method.id) ?? 0;
  if (method.kind === 'vote') return method.state === 'open' && done < method.votesPerPerson ? vote(method, seen, random) : null;
  if (method.kind === 'survey') return method.state === 'open' && done === 0 ? { kind: 'answer', survey: method, answers: answersTo(method.questions, random) } : null;
  if (method.state === 'open') return done < MOST_SILENT_CARDS ? { kind: 'silent-write', methodId: method.id } : null;
  return done > 0 ? { kind: 'silent-show', round: method } : null;
}

function vote(method: VoteInfo, { outline }: Seen, random: Random): Deed | null {
  const card = pick(cardsInScope(outline, method), random);
  return card ? { kind: 'vote', methodId: method.id, cardId: card.id } : null;
}

/** To choices, scales and numbers: a free text would only be noise. */
function answersTo(questions: readonly SurveyQuestion[], random: Random): SurveyAnswers {
  const answers: SurveyAnswers = {};
  for (const question of questions) {
    if (question.type === 'choice') answers[question.id] = [pick(question.options, random)?.id ?? ''];
    else if (question.type === 'scale') answers[question.id] = Object.fromEntries(question.statements.map(({ id }) => [id, pick(question.steps, random)?.id ?? '']));
    else if (question.type === 'number') answers[question.id] = Math.round(question.min + random() * (question.max - question.min));
  }
  return answers;
}

function work(seen: Seen, random: Random): Deed {
  const { stage, id } = seen;
  const roll = random();
  if (roll < 0.06) return stage.help === null ? { kind: 'help', on: true } : REST;
  if (roll < 0.12) return stage.help?.by === id ? { kind: 'help', on: false } : REST;
  if (roll < 0.16) return { kind: 'hand', on: !seen.hasHandUp };
  if (roll < 0.22) return stage.offices.chair === id && stage.phase !== null && stage.ready === null ? { kind: 'ready' } : REST;
  const zones = openZones(seen);
  const cards = zones.flatMap((zone) => zone.cards);
  const mayWrite = zones.length > 0 && cards.length < MOST_CARDS_ON_BOARD;
  if (mayWrite && roll < 0.62) return write(zones, random);
  return roll < 0.85 ? move(seen, zones, random) : REST;
}

function write(zones: readonly ZoneOutline[], random: Random): Deed {
  const zone = pick(zones, random);
  const cardKind = zone && pick(zone.kinds, random);
  return zone && cardKind ? { kind: 'write', zone: zone.id, cardKind } : REST;
}

/** Only a card that the phase lets her move, to where its kind belongs. */
function move({ id, limits }: Seen, zones: readonly ZoneOutline[], random: Random): Deed {
  const mode = limits?.mode ?? 'free';
  const mayMove = (card: CardOutline): boolean => mode === 'free' || (mode === 'own' && card.createdBy === id);
  const card = pick(zones.flatMap((zone) => zone.cards).filter(mayMove), random);
  const zone = card && pick(zones.filter((one) => one.id !== card.zone && one.kinds.includes(card.kind)), random);
  return card && zone ? { kind: 'move', cardId: card.id, zone: zone.id } : REST;
}

/** On the phase's page, else on every page; where nothing may change there are none. */
function openZones({ outline, stage, limits }: Seen): ZoneOutline[] {
  if (limits?.mode === 'read') return [];
  const pages = outline.pages.filter((page) => !limits?.frozen.includes(page.id));
  const here = stage.phase?.pageId == null ? pages : pages.filter((page) => page.id === stage.phase?.pageId);
  return here.flatMap((page) => page.frames.flatMap((frame) => frame.zones)).filter((zone) => zone.kinds.length > 0);
}
