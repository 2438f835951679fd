import { Coffee } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Cafe, MemberInfo } from '../../../shared/protocol';
import { useT } from '../../ui';
import type { CourseSeat } from './types';
import css from './phases.module.css';

interface CafeLineProps {
  readonly cafe: Cafe;
  readonly seat: CourseSeat;
  readonly members: readonly MemberInfo[];
  /** The name of the group whose board is in sight: the table. */
  readonly table: string;
}

/** While groups go from table to table: at which one this is, and who stays at it. */
export function CafeLine({ cafe, seat, members, table }: CafeLineProps): ReactElement | null {
  const t = useT();
  if (!cafe.tables.includes(seat.groupId)) return null;
  const host = members.find(({ id, groupId }) => id === cafe.hosts[seat.groupId] && groupId === seat.groupId);
  return (
    <p className={css.mode} role="status" data-testid="cafe">
      <Coffee aria-hidden size={16} /> {t('cafe.here', { turn: cafe.turn + 1, group: table })} {host && (host.id === seat.participantId ? t('cafe.youStay') : t('cafe.hostHere', { name: host.name }))}
    </p>
  );
}
