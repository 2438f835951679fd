import { ArrowRightLeft, CircleCheckBig, HeartHandshake, Sprout, StickyNote, UserRound, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import type { CardKind } from '../../../shared/doc';

const ICONS: Readonly<Record<CardKind, LucideIcon>> = {
  service: HeartHandshake,
  handover: ArrowRightLeft,
  practice: CircleCheckBig,
  need: Sprout,
  person: UserRound,
  note: StickyNote,
};

/** The same sign as on the kind's cards. */
export function KindIcon({ kind }: { readonly kind: CardKind }): ReactElement {
  const Icon = ICONS[kind];
  return <Icon aria-hidden size={20} />;
}
