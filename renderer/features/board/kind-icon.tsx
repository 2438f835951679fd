import {
  Armchair,
  ArrowRightLeft,
  CalendarDays,
  CircleCheckBig,
  CircleQuestionMark,
  FlaskConical,
  Gavel,
  Goal,
  Handshake,
  HeartHandshake,
  Lightbulb,
  Network,
  Sprout,
  StickyNote,
  UserRound,
  type LucideIcon,
} from 'lucide-react';
import type { ReactElement } from 'react';
import type { CardKind } from '../../../shared/doc';

const ICONS: Readonly<Record<CardKind, LucideIcon>> = {
  service: HeartHandshake,
  handover: ArrowRightLeft,
  practice: CircleCheckBig,
  need: Sprout,
  person: UserRound,
  seat: Armchair,
  body: Network,
  event: CalendarDays,
  goal: Goal,
  idea: Lightbulb,
  trial: FlaskConical,
  agreement: Handshake,
  decision: Gavel,
  question: CircleQuestionMark,
  note: StickyNote,
};

/** The same sign as on the kind's cards. */
export function KindIcon({ kind }: { readonly kind: CardKind }): ReactElement {
  const Icon = ICONS[kind];
  return <Icon aria-hidden size={20} />;
}
