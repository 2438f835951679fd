import { useState, type ReactNode } from 'react';
import { ArrowLeft } from 'lucide-react';
import { Button, useT } from '../../ui';
import { LibraryNames } from './library-names';
import { WorkshopGate } from './workshop-gate';
import { WorkshopView } from './workshop-view';

export interface WorkshopPageProps {
  readonly workshopId: string;
  /** The group that is looked at; null is the first. */
  readonly groupId: string | null;
  readonly onGroup: (groupId: string) => void;
  /** To the facilitator's desk; null where there is none. */
  readonly onDesk: (() => void) | null;
  /** The card or row that the board is opened for. */
  readonly showAt?: string;
  /** Leads to the board's older versions; not there for whoever has no library. */
  readonly onHistory?: (groupId: string) => void;
  readonly onHome: () => void;
  /** Another way out than home, where there is no home. */
  readonly home?: ReactNode;
}

/** The facilitator's open workshop: opening, what may go wrong with that, and then the boards. */
export function WorkshopPage({ workshopId, groupId, onGroup, onDesk, onHistory, showAt, onHome, home: wayOut }: WorkshopPageProps) {
  const t = useT();
  const [sharing, setSharing] = useState(false);
  const home = wayOut ?? (
    <Button variant="quiet" icon={<ArrowLeft />} onPress={onHome}>
      {t('workshop.home')}
    </Button>
  );
  return (
    <WorkshopGate workshopId={workshopId} start={home} onHome={onHome}>
      {(workshop, reopen) => (
        <LibraryNames workshopId={workshop.opened.summary.id}>
          <WorkshopView workshop={workshop} groupId={groupId} onGroup={onGroup} onDesk={onDesk} {...(onHistory && { onHistory })} {...(showAt !== undefined && { showAt })} onReopen={reopen} sharing={sharing} onSharing={setSharing} home={home} />
        </LibraryNames>
      )}
    </WorkshopGate>
  );
}
