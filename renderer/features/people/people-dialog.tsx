import { useState } from 'react';
import type { GroupInfo } from '../../../shared/protocol';
import { Dialog, Notice, Skeleton, Tabs, useT } from '../../ui';
import { CheckPanel } from '../check';
import { DoorPanel } from './door-panel';
import { PeopleList } from './people-list';
import { usePeopleState } from './use-people-state';
import { WaitingList } from './waiting-list';
import css from './people.module.css';

interface PeopleDialogProps {
  readonly workshopId: string;
  readonly groups: readonly GroupInfo[];
  readonly isShared: boolean;
  readonly onClose: () => void;
}

type Tab = 'people' | 'door' | 'check';

/** Who is in, how they are doing, and who gets in. */
export function PeopleDialog({ workshopId, groups, isShared, onClose }: PeopleDialogProps) {
  const t = useT();
  const [tab, setTab] = useState<Tab>('people');
  const control = usePeopleState(workshopId);
  const { state, failed } = control;
  return (
    <Dialog title={t('people.title')} isOpen onClose={onClose} size="wide">
      {failed && <Notice tone="warning">{t('people.list.failed')}</Notice>}
      {state === null ? (
        <Skeleton count={4} height={48} />
      ) : (
        <>
          {state.waiting.length > 0 && <WaitingList control={control} state={state} groups={groups} />}
          <Tabs
            label={t('people.title')}
            items={[
              { id: 'people', label: t('people.tab.people'), badge: state.people.length },
              { id: 'door', label: t('people.tab.door') },
              { id: 'check', label: t('people.tab.check') },
            ]}
            selected={tab}
            onSelect={setTab}
          >
            <div className={css.panel}>
              {tab === 'people' && <PeopleList control={control} state={state} groups={groups} />}
              {tab === 'check' && <CheckPanel workshopId={workshopId} />}
              {tab === 'door' && <DoorPanel control={control} state={state} isShared={isShared} />}
            </div>
          </Tabs>
        </>
      )}
    </Dialog>
  );
}
