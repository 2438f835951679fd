import '../../../shared/i18n/every-language';
import { LogOut } from 'lucide-react';
import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { workshopDocName } from '../../../shared/doc';
import { readWorkshop, type Seat } from '../../../shared/protocol';
import { BridgeProvider, createHttpBridge, type HostAccess } from '../../bridge';
import { connectHost } from '../../sync';
import { Button, EmptyState, useT } from '../../ui';
import { WorkshopPage } from '../workshop';
import { JoinFrame } from './join-frame';

interface CoFacilitatorProps {
  readonly seat: Seat;
  readonly socketBase: string;
  /** The seat is not a facilitator's any more, or it is gone. */
  readonly onRole: () => void;
  readonly onLeave: () => void;
}

/** A second facilitator, from another computer's browser: the facilitator's own view, by the calls that the guests' door takes. */
export function CoFacilitator({ seat, socketBase, onRole, onLeave }: CoFacilitatorProps): ReactElement {
  const t = useT();
  const { session, workshopId, participantId } = seat;
  const [groupId, setGroupId] = useState<string | null>(null);
  const access = useMemo<HostAccess>(() => ({ bridge: createHttpBridge({ baseUrl: location.origin, key: session }), platform: 'browser', isGuest: true }), [session]);
  const refused = useRole({ socketBase, session, workshopId, participantId }, onRole);
  if (refused) {
    return (
      <JoinFrame title={seat.title}>
        <EmptyState icon={<LogOut />} title={t('people.noLongerFacilitator')} action={<Button onPress={onRole}>{t('refusal.retry')}</Button>} />
      </JoinFrame>
    );
  }
  return (
    <BridgeProvider access={access}>
      <WorkshopPage
        workshopId={workshopId}
        groupId={groupId}
        onGroup={setGroupId}
        onDesk={null}
        onHome={onLeave}
        home={
          <Button variant="quiet" icon={<LogOut />} onPress={onLeave}>
            {t('join.menu.leave')}
          </Button>
        }
      />
    </BridgeProvider>
  );
}

/** Watches the own role by a link of its own, for the page's other links end with it. Whether the host let go of us. */
function useRole({ socketBase, session, workshopId, participantId }: Record<'socketBase' | 'session' | 'workshopId' | 'participantId', string>, onRole: () => void): boolean {
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const link = connectHost({ socketBase, session });
    const { doc } = link.openDoc(workshopDocName(workshopId), { live: 'relay' });
    const read = (): void => {
      const me = readWorkshop(doc, workshopId).members.find(({ id }) => id === participantId);
      if (me && me.role !== 'facilitator') onRole();
    };
    doc.on('update', read);
    const end = link.refusal.subscribe(() => setRefused(link.refusal.get() !== null));
    return () => {
      end();
      link.close();
    };
  }, [socketBase, session, workshopId, participantId, onRole]);
  return refused;
}
